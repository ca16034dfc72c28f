package jp.hagukumi.web.pages;

/** What staff open. */
class EveryDeskPageTest extends EveryPage {

    static final String AREA = "desk";

    EveryDeskPageTest() {
        super(AREA);
    }
}
