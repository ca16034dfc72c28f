package jp.hagukumi.houselaws;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled house, read once for all laws. */
final class HouseClassesUnderLaw {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.hagukumi");

    private HouseClassesUnderLaw() {}
}
