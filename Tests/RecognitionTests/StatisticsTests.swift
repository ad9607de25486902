import Gallery
import Mandate
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
    #expect(bins.sum == .max, "a sum too large stays at the largest")
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
    let detect = one[.detect]
    #expect(TimeBins(counts: detect.counts, sum: detect.sum) == detect && TimeBins(counts: [1, 2], sum: 3) == nil)
    #expect(detect.mean == 25.5 && one[.quality].mean == 0)
  }

  @Test("a value falls into the bin that it begins or lies in; what lies beyond falls into the outer ones")
  func counters() throws {
    #expect([-3, 0.049, 0.05, 0.051, 0.999, 1, 7].map { CounterBins.bin(score: $0) } == [0, 0, 1, 1, 19, 19, 19])
    #expect([0, 4.9, 5, 99.9, 100, 120].map { CounterBins.bin(quality: $0) } == [0, 0, 1, 19, 19, 19])
    var bins = CounterBins()
    for bin in [0, 3, 3, 19, 20, -1] { bins.add(bin: bin) }
    #expect(bins.total == 4 && bins.counts[3] == 2)
    var twice = bins
    twice += bins
    #expect(CounterBins(counts: twice.counts) == twice && CounterBins(counts: []) == nil)
    #expect(CounterBins(counts: [Int](repeating: -1, count: CounterBins.count)) == nil)
    #expect(twice.since(bins) == bins && bins.since(twice).total == 0)
  }

  @Test("a mark can be raised and counted, by the better of two comparisons; a face never compared is not counted")
  func marks() {
    var bins = CounterBins()
    ScoreMark().count(in: &bins)
    #expect(bins.total == 0)
  }
}
