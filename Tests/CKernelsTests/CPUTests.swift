import CKernels
import Foundation
import Testing

@Suite("Processor, clocks and yardsticks")
struct CPUTests {
  @Test("features that build on each other are reported together")
  func features() {
    #expect(!overt_cpu_has_avx512() || overt_cpu_has_avx2())
    #if arch(x86_64)
      #expect(!overt_cpu_has_bf16() || overt_cpu_has_avx512() || overt_cpu_has_amx())
      #expect(!overt_cpu_has_vnni() || overt_cpu_has_avx2())
    #else
      #expect(!overt_cpu_has_avx2() && !overt_cpu_has_avx512() && !overt_cpu_has_amx())
    #endif
  }

  @Test("the processor has a name, cut to the buffer")
  func modelName() {
    let name = readName(length: 128)
    #expect(!name.isEmpty)
    #expect(readName(length: 4) == String(name.prefix(3)))
    #expect(readName(length: 1).isEmpty)
  }

  @Test(
    "clocks run forwards",
    arguments: [
      OVERT_CLOCK_MONOTONIC, OVERT_CLOCK_BOOT, OVERT_CLOCK_REALTIME, OVERT_CLOCK_THREAD_CPU, OVERT_CLOCK_PROCESS_CPU,
    ])
  func forwards(clock: overt_clock) {
    var last = overt_clock_ns(clock)
    #expect(last > 0)
    for _ in 0..<1000 {
      let now = overt_clock_ns(clock)
      #expect(now >= last)
      last = now
    }
  }

  @Test("a clock that does not exist reads 0")
  func unknownClock() {
    #expect(overt_clock_ns(overt_clock(rawValue: 77)) == 0)
  }

  @Test("sleeping takes time but hardly any processor time")
  func sleeping() {
    let wall = overt_clock_ns(OVERT_CLOCK_MONOTONIC)
    let cpu = overt_clock_ns(OVERT_CLOCK_THREAD_CPU)
    usleep(50_000)
    #expect(overt_clock_ns(OVERT_CLOCK_MONOTONIC) - wall >= 50_000_000)
    #expect(overt_clock_ns(OVERT_CLOCK_THREAD_CPU) - cpu < 25_000_000)
  }

  @Test("wall time agrees with Foundation's to a second")
  func realtime() {
    #expect(abs(Double(overt_clock_ns(OVERT_CLOCK_REALTIME)) / 1e9 - Date().timeIntervalSince1970) < 1)
  }

  @Test("yardsticks are plausible and keep to their time")
  func yardsticks() {
    let start = overt_clock_ns(OVERT_CLOCK_MONOTONIC)
    let multiplyAdds = overt_measure_fma_f32_gmacs(0.02)
    #expect(multiplyAdds > 0.1 && multiplyAdds < 1000)
    let half = overt_measure_fma_bf16_gmacs(0.02)
    #expect(overt_cpu_has_bf16() ? half > multiplyAdds * 0.8 : half == 0)
    let buffer = [UInt8](repeating: 1, count: 1 << 20)
    let bandwidth = overt_measure_read_gbs(buffer, buffer.count, 0.02)
    #expect(bandwidth > 0.05 && bandwidth < 5000)
    #expect(overt_clock_ns(OVERT_CLOCK_MONOTONIC) - start < 5_000_000_000)
    #expect(overt_measure_read_gbs(buffer, 100, 0.02) == 0)
    #expect(overt_measure_fma_f32_gmacs(.nan) > 0)
  }

  private func readName(length: Int) -> String {
    var buffer = [CChar](repeating: 1, count: length)
    overt_cpu_model_name(&buffer, length)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
