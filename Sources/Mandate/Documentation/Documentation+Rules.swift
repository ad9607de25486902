extension Documentation {
  /// `docs/rules.md`: every rule, what it says, where it comes from, and what it is decided on.
  public static var rules: String {
    """
    # The rules

    Every rule that can refuse, in the order of `Sources/Mandate/Refusals/Rule.swift`, from which this page is written.
    Names are stable: they are never changed or reused. A refusal names its rule, gives the actual numbers, and cites the
    source:

        refused: watchlist-currency. The oldest entry was extracted 26 h 10 min before the start; the limit is 24 h.
        source: MPS response to the London Policing Ethics Panel (2020), §24, §28

    Each rule is decided on its *inputs*: acts, which are sealed, and statements, which are public (see
    [events](events.md)). A rule is **shown** when all its inputs are statements: anybody can decide it on the public log.
    Otherwise it is **attested**: what rests on sealed acts is replayed by an auditor, who says so in a signed statement
    (`\(ReplayedStatement.name)`). \(Rule.allCases.count(where: \.isShown)) of \(Rule.allCases.count) rules are shown. \
    The rules of trials are decided where the trial runs, on its declaration.

    \(rulesTable)
    ## Rules a statement says were met

    `\(DeploymentNoticedStatement.name)` says that these were met when the authority was given: \
    \(list(Rule.authorityGuards)).

    `\(LiveStartedStatement.name)` says that these were met at the start: \(list(Rule.startGuards)).

    """
  }

  private static var rulesTable: String {
    table(
      ["rule", "what it says", "source", "decided on", "shown or attested"],
      Rule.allCases.map { rule in
        [
          code(rule.rawValue), rule.about, rule.source,
          rule.inputs.map { $0.contains(" ") ? $0 : code($0) }.joined(separator: ", "),
          rule.isShown ? "shown" : "attested",
        ]
      })
  }

  private static func list(_ rules: [Rule]) -> String { rules.map { code($0.rawValue) }.joined(separator: ", ") }
}
