import Gallery
import Recognition
import Testing

/// Times and scores in fixed bins.
@Suite("Statistics in bins")
struct StatisticsTests {
  @Test("a share of times is given as the upper end of a bin at most an eighth too large, and never too small")
  func shares() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var bins = TimeBins()
      let times = (0..<500).map { _ in UInt64.random(in: 2_000...40_000_000, using: &random) }
      for time in times { bins.add(nanoseconds: time) }
      for share in [0.5, 0.95, 0.99, 1] {
        let exact = Double(times.sorted()[Int((500 * share).rounded(.up)) - 1]) / 1e6
        let told = bins.milliseconds(at: share)
        #expect(told >= exact && told <= exact * 1.1251, "\(told) for \(exact)")
      }
    }
  }

  @Test("nothing is lost at either end: no time at all, and years")
  func ends() {
    var bins = TimeBins()
    #expect(bins.milliseconds(at: 0.5) == 0)
    for time in [0, 1, 1_023, UInt64.max, 1 << 40] { bins.add(nanoseconds: time) }
    #expect(bins.total == 5 && bins.counts[0] == 3 && bins.counts[TimeBins.count - 1] == 2)
  }

  @Test("what two counted is what one would have counted; counts of another number of bins are refused")
  func adding() {
    var (one, other, both) = (StageTimes(), StageTimes(), StageTimes())
    for step in 1...50 as ClosedRange<UInt64> {
      one.add(.detect, nanoseconds: step * 1_000_000)
      other.add(.search, nanoseconds: step * 1_000)
      both.add(.detect, nanoseconds: step * 1_000_000)
      both.add(.search, nanoseconds: step * 1_000)
    }
    one += other
    #expect(one == both && one[.quality].total == 0)
    #expect(TimeBins(counts: one[.detect].counts) == one[.detect] && TimeBins(counts: [1, 2]) == nil)
  }

  @Test(
    "a score falls into the bin that it begins or lies in; what lies beyond falls into the last; no number, into none")
  func scores() {
    var bins = ScoreBins()
    for score in [-0.25, -0.201, -0.199, 0.999, 1, 7, -9] as [Float] { bins.add(score) }
    #expect(bins.counts[0] == 3 && bins.counts[1] == 1 && bins.counts[24] == 3 && bins.total == 7)
    bins.add(.nan)
    bins.add(.infinity)
    #expect(bins.total == 7)
    var twice = bins
    twice += bins
    #expect(twice.total == 14 && ScoreBins(counts: twice.counts) == twice && ScoreBins(counts: []) == nil)
  }
}
