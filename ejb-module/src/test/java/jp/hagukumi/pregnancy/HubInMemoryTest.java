package jp.hagukumi.pregnancy;

/** The contract, said of a hub in memory. */
class HubInMemoryTest extends HubContract {

    @Override
    protected HubAtTheOtherEnd hub() {
        return new HubInMemory();
    }
}
