import CKernels
import Foundation
import Inference

/// The machine that figures were measured on, in a line.
enum Machine {
  /// The processor's name and what of its instructions matters here.
  static var description: String {
    var name = [CChar](repeating: 0, count: 128)
    overt_cpu_model_name(&name, name.count)
    var features: [String] = []
    if overt_cpu_has_avx2() { features.append("AVX2 and FMA") }
    if overt_cpu_has_avx512() { features.append("AVX-512") }
    if overt_cpu_has_bf16() { features.append("bf16") }
    if overt_cpu_has_amx() { features.append("AMX") }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(text), \(cores) cores, \(features.joined(separator: ", ")); precision \(Precision.preferred.rawValue); "
      + "OpenVINO \(InferenceRuntime.version)"
  }
}
