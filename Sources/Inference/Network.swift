import COpenVINO
import Glibc

/// A compiled network with its one request. Its inputs and outputs lie in memory that the caller owns, so that crops and
/// templates never leave the caller's locked slots but for what the engine holds inside while it computes.
public final class Network {
  /// The name used in messages.
  public let name: String
  /// The precision it was compiled for.
  public let precision: Precision
  private let compiled: OpaquePointer
  private let request: OpaquePointer

  init(model: NetworkModel, precision: Precision) throws(InferenceError) {
    let name = model.name
    // One thread and one stream per request: parallelism is one request per core, never several cores per request.
    let settings = [
      "INFERENCE_PRECISION_HINT": precision.rawValue, "INFERENCE_NUM_THREADS": "1", "NUM_STREAMS": "1",
      "ENABLE_CPU_PINNING": "NO", "PERFORMANCE_HINT": "LATENCY",
    ]
    var owned: [UnsafeMutablePointer<CChar>] = []
    defer { owned.forEach { free($0) } }
    var properties: [ov_property_t] = []
    for (key, value) in settings {
      guard let key = strdup(key) else { throw .engine(attempt: "compile \(name)", said: "out of memory") }
      owned.append(key)
      guard let value = strdup(value) else { throw .engine(attempt: "compile \(name)", said: "out of memory") }
      owned.append(value)
      properties.append(ov_property_t(key: key, value: UnsafeRawPointer(value)))
    }
    var compiled: OpaquePointer?
    try InferenceRuntime.check(
      ov_core_compile_model_props(model.runtime.core, model.model, "CPU", properties.count, properties, &compiled),
      "compile \(name)")
    var request: OpaquePointer?
    try InferenceRuntime.check(ov_compiled_model_create_infer_request(compiled, &request), "prepare \(name)")
    guard let compiled, let request else { throw .engine(attempt: "compile \(name)", said: "nothing was made") }
    self.name = name
    self.precision = precision
    self.compiled = compiled
    self.request = request
  }

  deinit {
    ov_infer_request_free(request)
    ov_compiled_model_free(compiled)
  }

  /// Lets the network read its input from `memory`, which must outlive the network or the next binding.
  public func bindInput(_ memory: UnsafeMutableRawBufferPointer, element: ElementType, shape: [Int])
    throws(InferenceError)
  {
    let tensor = try Self.tensor(over: memory, element: element, shape: shape, network: name)
    defer { ov_tensor_free(tensor) }
    try InferenceRuntime.check(ov_infer_request_set_input_tensor(request, tensor), "bind the input of \(name)")
  }

  /// Lets the network write its one output, or the one called `output`, into `memory`, which must outlive the network or
  /// the next binding. Elements are 32-bit floating point.
  public func bindOutput(_ output: String? = nil, _ memory: UnsafeMutableRawBufferPointer, shape: [Int])
    throws(InferenceError)
  {
    let tensor = try Self.tensor(over: memory, element: .f32, shape: shape, network: name)
    defer { ov_tensor_free(tensor) }
    if let output {
      try InferenceRuntime.check(
        ov_infer_request_set_tensor(request, output, tensor), "bind the output \(output) of \(name)")
    } else {
      try InferenceRuntime.check(ov_infer_request_set_output_tensor(request, tensor), "bind the output of \(name)")
    }
  }

  /// Computes once, on the calling thread's time; returns when the outputs are written.
  public func infer() throws(InferenceError) {
    try InferenceRuntime.check(ov_infer_request_infer(request), "run \(name)")
  }

  private static func tensor(
    over memory: UnsafeMutableRawBufferPointer, element: ElementType, shape: [Int], network: String
  ) throws(InferenceError) -> OpaquePointer {
    let needed = shape.reduce(element.size, *)
    guard memory.count >= needed, needed > 0 else {
      throw .unexpectedShape(
        network: network, expected: "memory for \(needed) bytes, shape \(shape)", found: "\(memory.count) bytes")
    }
    var dimensions = shape.map(Int64.init)
    var description = ov_shape_t()
    try InferenceRuntime.check(ov_shape_create(Int64(shape.count), &dimensions, &description), "describe a shape")
    defer { ov_shape_free(&description) }
    var tensor: OpaquePointer?
    try InferenceRuntime.check(
      ov_tensor_create_from_host_ptr(element.code, description, memory.baseAddress, &tensor),
      "bind memory to \(network)")
    guard let tensor else { throw .engine(attempt: "bind memory to \(network)", said: "nothing was made") }
    return tensor
  }
}
