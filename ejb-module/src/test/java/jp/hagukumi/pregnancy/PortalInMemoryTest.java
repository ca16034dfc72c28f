package jp.hagukumi.pregnancy;

/** The contract, said of a portal in memory. */
class PortalInMemoryTest extends PortalContract {

    @Override
    protected PortalAtTheOtherEnd portal() {
        return new PortalInMemory();
    }
}
