/// An act of one deployment.
public protocol DeploymentAct: ActPayload {
  /// The deployment.
  var deployment: DeploymentID { get }
}
