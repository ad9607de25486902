import COpenVINO

/// An input or output of a network as its file declares it.
public struct NetworkPort: Hashable, Sendable, CustomStringConvertible {
  /// Its name; empty where it has none.
  public let name: String
  /// Its element type; `nil` for one that no pack may use.
  public let element: ElementType?
  /// Its dimensions, `nil` where the file leaves one open; `nil` as a whole where even their number is open.
  public let shape: [Int?]?

  /// The shape as people write it: `[1, 3, ?, ?]`.
  public var description: String {
    guard let shape else { return "any shape" }
    return "[\(shape.map { $0.map(String.init) ?? "?" }.joined(separator: ", "))]"
  }

  /// Whether a tensor of `wanted` fits.
  public func accepts(_ wanted: [Int]) -> Bool {
    guard let shape else { return true }
    return shape.count == wanted.count && zip(shape, wanted).allSatisfy { $0 == nil || $0 == $1 }
  }

  init(_ port: OpaquePointer, of network: String) throws(InferenceError) {
    let attempt = "read the ports of \(network)"
    var words: UnsafeMutablePointer<CChar>?
    // Some outputs have no name, which OpenVINO counts as a failure.
    if ov_port_get_any_name(port, &words) == OK, let words {
      name = String(cString: words)
      ov_free(words)
    } else {
      name = ""
    }
    var type = ov_element_type_e(rawValue: 0)
    try InferenceRuntime.check(ov_port_get_element_type(port, &type), attempt)
    element = ElementType.allCases.first { $0.code == type }
    var partial = ov_partial_shape_t()
    try InferenceRuntime.check(ov_port_get_partial_shape(port, &partial), attempt)
    defer { ov_partial_shape_free(&partial) }
    guard partial.rank.min == partial.rank.max, let dimensions = partial.dims, (0...16).contains(partial.rank.max)
    else {
      shape = nil
      return
    }
    shape = (0..<Int(partial.rank.max)).map { index in
      dimensions[index].min == dimensions[index].max ? Int(dimensions[index].max) : nil
    }
  }
}

extension NetworkModel {
  /// The inputs that the network's file declares, in its order.
  public func inputs() throws(InferenceError) -> [NetworkPort] {
    try ports(ov_model_inputs_size, ov_model_const_input_by_index)
  }

  /// The outputs that the network's file declares, in its order.
  public func outputs() throws(InferenceError) -> [NetworkPort] {
    try ports(ov_model_outputs_size, ov_model_const_output_by_index)
  }

  /// Gives the network's one input a static shape, so that its outputs' shapes follow.
  public func reshape(_ inputShape: [Int]) throws(InferenceError) {
    var dimensions = inputShape.map(Int64.init)
    var shape = ov_partial_shape_t()
    try InferenceRuntime.check(
      ov_partial_shape_create_static(Int64(dimensions.count), &dimensions, &shape), "describe a shape for \(name)")
    defer { ov_partial_shape_free(&shape) }
    try InferenceRuntime.check(
      ov_model_reshape_single_input(model, shape), "give \(name) the input shape \(inputShape)")
  }

  private func ports(
    _ size: (OpaquePointer, UnsafeMutablePointer<Int>) -> ov_status_e,
    _ port: (OpaquePointer, Int, UnsafeMutablePointer<OpaquePointer?>) -> ov_status_e
  ) throws(InferenceError) -> [NetworkPort] {
    var count = 0
    try InferenceRuntime.check(size(model, &count), "read the ports of \(name)")
    var ports: [NetworkPort] = []
    for index in 0..<min(count, 64) {
      var one: OpaquePointer?
      try InferenceRuntime.check(port(model, index, &one), "read the ports of \(name)")
      guard let one else { continue }
      defer { ov_output_const_port_free(one) }
      ports.append(try NetworkPort(one, of: name))
    }
    return ports
  }
}
