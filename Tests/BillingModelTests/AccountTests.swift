import BillingModel
import Testing

@Suite struct AccountTests {
  @Test func theSpaceHasMoreThanAHundredThousandAccounts() {
    #expect(AccountSet.all.count == 4_147_200)
    #expect(AccountSet.dimensions.count == Dimension.allCases.count)
  }

  @Test func theSmallestAccountOfASetIsTheOneNearestToTheOrdinary() {
    let set = AccountSet.all.narrowed(.status, to: 0b110000).narrowed(.role, to: 0b101)
    #expect(set.smallest[.status] == 0b010000)
    #expect(set.smallest[.role] == 0b001)
    #expect(set.smallest.count == 1)
  }
}
