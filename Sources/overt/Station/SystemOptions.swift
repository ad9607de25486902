import ArgumentParser
import Faces
import Mandate
import Service

/// Exactly how the system decides: as it is installed here, or given by hand.
struct SystemOptions: ParsableArguments {
  @Flag(help: "Whatever is not given is as the recogniser of this machine runs.") var system = false
  @Option(help: "The pack, by name or by digest; with --system the deployment's, or the one in use.") var pack: String?
  @Option(help: "Precision of the embedder; the detector's is f32.") var precision: NetworkPrecision?
  @Option(help: ArgumentHelp("The OpenVINO that the networks run on, such as 2026.4.1.", valueName: "version"))
  var openvino: RuntimeVersion?
  @Option(help: "Instruction set of the processor.") var instructions: InstructionSet?
  @Option(help: "Digest of the quality gates.") var gates: ContentDigest?
  @Option(help: "Comparisons per track at most.") var shots: Int?
  @Flag(inversion: .prefixedNo, help: "Whether templates are averaged over a track.") var averaging: Bool?

  /// Whether anything was given.
  var isGiven: Bool {
    system || pack != nil || precision != nil || openvino != nil || instructions != nil || gates != nil || shots != nil
      || averaging != nil
  }

  /// Whether a part of the decision policy was given that is not looked up on this machine.
  var isByHand: Bool {
    precision != nil || openvino != nil || instructions != nil || gates != nil || shots != nil || averaging != nil
  }

  /// How this machine's recogniser decides, with the pack that was chosen.
  func here() throws -> DecisionPolicy {
    let store = try ModelOptions.store
    if let pack { return try Self.identity(of: pack, in: store).policy }
    do throws(PackError) {
      return try SystemIdentity(store: store, pack: nil).policy
    } catch {
      throw Failure(error)
    }
  }

  func validate() throws {
    let complete =
      precision != nil && openvino != nil && instructions != nil && gates != nil && shots != nil && averaging != nil
    guard !isByHand || system || pack != nil && complete else {
      throw ValidationError(
        "give --system, or all of --pack, --precision, --openvino, --instructions, --gates, --shots and --averaging or --no-averaging"
      )
    }
  }

  /// What was found, or given by hand.
  ///
  /// - Parameter authorised: the pack that a deployment names.
  func system(for authorised: ContentDigest? = nil) throws -> DecisionPolicy {
    if !system, let pack, let precision, let openvino, let instructions, let gates, let shots, let averaging {
      return DecisionPolicy(
        pack: try Self.digest(of: pack), precision: precision, runtime: openvino, instructions: instructions,
        gates: gates, shots: shots, averaging: averaging)
    }
    let store = try ModelOptions.store
    let identity: SystemIdentity
    do {
      if let pack {
        identity = try Self.identity(of: pack, in: store)
      } else if let authorised {
        guard let installed = try SystemIdentity(store: store, digest: authorised) else {
          throw Failure("overt: no installed pack has the digest \(authorised); see overt models list")
        }
        identity = installed
      } else {
        identity = try SystemIdentity(store: store, pack: nil)
      }
    } catch let error as PackError {
      throw Failure(error)
    }
    let here = identity.policy
    return DecisionPolicy(
      pack: here.pack, detectorPrecision: here.detectorPrecision, precision: precision ?? here.precision,
      runtime: openvino ?? here.runtime, instructions: instructions ?? here.instructions, gates: gates ?? here.gates,
      shots: shots ?? here.shots, averaging: averaging ?? here.averaging)
  }

  private static func identity(of pack: String, in store: ModelStore) throws -> SystemIdentity {
    do throws(PackError) {
      guard let digest = ContentDigest(hexadecimal: pack) else { return try SystemIdentity(store: store, pack: pack) }
      if let identity = try SystemIdentity(store: store, digest: digest) { return identity }
    } catch {
      throw Failure(error)
    }
    throw Failure("overt: no installed pack has the digest \(pack); see overt models list")
  }

  /// The digest of a pack given by name or by digest.
  static func digest(of pack: String) throws -> ContentDigest {
    if let digest = ContentDigest(hexadecimal: pack) { return digest }
    let store = try ModelOptions.store
    do throws(PackError) {
      return try SystemIdentity(store: store, pack: pack).pack
    } catch {
      throw Failure(error)
    }
  }
}
