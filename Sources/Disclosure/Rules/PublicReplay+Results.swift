import Mandate

extension PublicReplay {
  /// The published records by deployment.
  var records: [(DeploymentID, DeploymentRecordedStatement)] {
    deployments.sorted { $0.key < $1.key }.compactMap { id, deployment in
      deployment.record.map { (id, $0.statement) }
    }
  }

  /// What auditors said, by deployment.
  var attestations: [DeploymentID: Bool] {
    deployments.compactMapValues { $0.replayed?.kept }
  }

  /// Deployments that have ended.
  var endedDeployments: [DeploymentID] {
    deployments.filter { $0.value.ended != nil }.keys.sorted()
  }
}
