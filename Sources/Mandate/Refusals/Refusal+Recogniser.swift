extension Refusal {
  /// A refusal because the recogniser would not decide as the system engineer found it.
  public static func notAsChecked(_ deployment: DeploymentID, _ difference: String) -> Refusal {
    Refusal(
      .systemChecked, "The recogniser of \(deployment) would run with \(difference), which is not what was checked.")
  }

  /// A refusal because a recording stands where a camera should: outside demonstrations that is a search of recordings.
  public static func recordingForCamera(_ camera: CameraCode) -> Refusal {
    Refusal(
      .rfrNotInstalled,
      "\(camera) is a recorded file. A recording stands for a camera in a store for demonstrations only; elsewhere it would be retrospective search."
    )
  }

  /// A refusal because a camera is not the one that the authority binds.
  public static func otherCamera(_ camera: CameraCode, _ identity: String, bound: String) -> Refusal {
    Refusal(
      .authoritySources,
      "\(camera) is \(identity), which is not, byte for byte, the camera \(bound) that the authority binds.")
  }

  /// A refusal because a camera's sub-stream is not of the camera's host.
  public static func otherSubStream(_ camera: CameraCode, _ identity: String, of main: String) -> Refusal {
    Refusal(
      .authoritySources,
      "The sub-stream of \(camera) is \(identity), which is not of the same host as the camera \(main) that the authority binds."
    )
  }

  /// A refusal because an alert was not referred to the engagement officers.
  public static func notReferred(_ alert: AlertID) -> Refusal {
    Refusal(.operatorFirst, "\(alert) is not with the engagement officers.")
  }

  /// A refusal as the recogniser's process reported it.
  package init(_ rule: Rule, reported sentence: String) {
    self.init(rule, sentence)
  }
}

extension Refusal {
  /// A refusal because an evaluation was made of another system than this machine's.
  public static func measuredElsewhere(_ difference: String) -> Refusal {
    Refusal(
      .evaluationOnRecord,
      "The evaluation was made with \(difference) as this machine has it; it stands for what it measured only.")
  }
}
