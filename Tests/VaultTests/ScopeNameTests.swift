import Testing
import Vault

@Suite("Names of what is erased together")
struct ScopeNameTests {
  @Test(
    "a class and up to three numbers make a name",
    arguments: ["watchlist", "watchlist/7", "alert/7/12", "a/0/00/1", "officers/18446744073709551616"])
  func accepted(_ text: String) {
    #expect(ScopeName(text)?.text == text)
  }

  @Test(
    "nothing else does",
    arguments: [
      "", "/", "7", "watchlist/", "/7", "watchlist//7", "watchlist/7/", "a/1/2/3/4", "Watchlist/7", "watch-list/7",
      "watchlist/-7", "watchlist/7a", "watchlist/٧", "wàtchlist/7", "watchlist/7\u{0}", "watchlist /7", "../7", "a/1\n",
    ])
  func refused(_ text: String) {
    #expect(ScopeName(text) == nil)
  }

  @Test("a name has 64 bytes at most")
  func length() {
    #expect(ScopeName(String(repeating: "a", count: 64)) != nil)
    #expect(ScopeName(String(repeating: "a", count: 65)) == nil)
  }

  @Test("an alert is within its deployment's alerts and not within those of another")
  func within() {
    let alert = ScopeName(.alert, 7, 12)
    #expect(alert.text == "alert/7/12")
    #expect(alert.isWithin(ScopeName(.alert, 7)))
    #expect(alert.isWithin(ScopeName(.alert)))
    #expect(alert.isWithin(alert))
    #expect(!ScopeName(.alert, 71, 12).isWithin(ScopeName(.alert, 7)))
    #expect(!ScopeName(.alert, 7).isWithin(alert))
    #expect(alert.retentionClass == .alert)
    #expect(ScopeName("gossip/1")?.retentionClass == nil)
  }
}
