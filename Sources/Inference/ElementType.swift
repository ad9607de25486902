import COpenVINO

/// The element types that networks of a pack may take in and give out.
public enum ElementType: Sendable, CaseIterable {
  /// 8-bit unsigned integers, 0 … 255.
  case u8
  /// 32-bit floating point.
  case f32

  /// Bytes of one element.
  public var size: Int {
    switch self {
    case .u8: 1
    case .f32: 4
    }
  }

  var code: ov_element_type_e {
    switch self {
    case .u8: U8
    case .f32: F32
    }
  }
}
