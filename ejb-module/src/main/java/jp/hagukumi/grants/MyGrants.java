package jp.hagukumi.grants;

import java.util.List;
import java.util.Optional;

/**
 * What she is entitled to.
 *
 * @param grants for each pregnancy that counts, the newest first; empty where none is known
 * @param account the account she told last
 * @param photo what the photo of a paper must be
 */
public record MyGrants(List<GrantView> grants, Optional<GrantView.ShownAccount> account, PaperMeasures photo) {

    public MyGrants {
        grants = List.copyOf(grants);
    }
}
