import COpenVINO

/// A network as read from its files, not yet compiled for a shape.
public final class NetworkModel {
  /// The name used in messages: the graph file's name.
  public let name: String
  let runtime: InferenceRuntime
  let model: OpaquePointer

  /// Reads a network from bytes that the caller has verified, so that what was checked is what is loaded.
  ///
  /// - Parameters:
  ///   - graph: OpenVINO IR as XML, or an ONNX file.
  ///   - weights: the IR's weights; empty for ONNX, which holds its own.
  ///   - name: for messages.
  public init(runtime: InferenceRuntime, graph: [UInt8], weights: [UInt8], name: String) throws(InferenceError) {
    let attempt = "read the network \(name)"
    let tensor = try Self.tensor(copying: weights, attempt: attempt)
    defer { ov_tensor_free(tensor) }
    var model: OpaquePointer?
    let status = graph.withUnsafeBytes { bytes in
      ov_core_read_model_from_memory_buffer(
        runtime.core, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, tensor, &model)
    }
    try InferenceRuntime.check(status, attempt)
    guard let model else { throw .engine(attempt: attempt, said: "nothing was read") }
    self.runtime = runtime
    self.name = name
    self.model = model
  }

  deinit {
    ov_model_free(model)
  }

  /// Compiles the network for one thread and, where given, one static input shape.
  ///
  /// Static shapes matter: MTCNN's first stage is 27–75 % slower with a dynamic one.
  public func compile(inputShape: [Int]?, precision: Precision) throws(InferenceError) -> Network {
    if let inputShape { try reshape(inputShape) }
    return try Network(model: self, precision: precision)
  }

  /// A tensor that owns a copy of `bytes`; the network keeps it alive as long as it needs it. `nil` for no bytes.
  private static func tensor(copying bytes: [UInt8], attempt: String) throws(InferenceError) -> OpaquePointer? {
    guard !bytes.isEmpty else { return nil }
    var dimensions = [Int64(bytes.count)]
    var shape = ov_shape_t()
    try InferenceRuntime.check(ov_shape_create(1, &dimensions, &shape), attempt)
    defer { ov_shape_free(&shape) }
    var tensor: OpaquePointer?
    try InferenceRuntime.check(ov_tensor_create(U8, shape, &tensor), attempt)
    var data: UnsafeMutableRawPointer?
    try InferenceRuntime.check(ov_tensor_data(tensor, &data), attempt)
    bytes.withUnsafeBytes {
      data?.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!, byteCount: $0.count)
    }
    return tensor
  }
}
