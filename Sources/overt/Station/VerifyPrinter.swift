import Disclosure
import Ledger
import Mandate

/// Says what a verification found.
struct VerifyPrinter {
  let json: Bool

  func tell(_ report: VerificationReport, of log: LogReport, compared: String?) {
    if json { return tellJSON(report, of: log) }
    let checkpoint = log.signed.checkpoint
    Standard.output("log          \(checkpoint.origin)\(report.demo ? "   (a store for demonstrations)" : "")")
    Standard.output("entries      \(report.entries), of which \(report.statements) are public statements")
    Standard.output("structure    every entry leads to the root of the signed checkpoint")
    if let size = log.extends { Standard.output("history      extends the checkpoint over \(size) entries") }
    if let count = log.compared, let compared {
      Standard.output("copy         \(count) entries are the same in \(compared)")
    }
    Standard.output("witnesses    \(Self.words(log.quorum))")
    for column in Column.allCases {
      let rules = report.rules.filter { $0.column == column && $0.verdict != .notAsked }
      guard !rules.isEmpty else { continue }
      Standard.output("\n\(Self.heading(column, rules))")
      let width = rules.map(\.rule.rawValue.count).max() ?? 0
      for finding in rules {
        let name = finding.rule.rawValue + String(repeating: " ", count: width - finding.rule.rawValue.count)
        Standard.output("  \(Self.mark(finding.verdict))  \(name)  \(finding.rule.about)")
      }
    }
    for deployment in Set(report.figures.map(\.deployment)).sorted() {
      Standard.output("\nfigures of \(deployment)")
      let figures = report.figures.filter { $0.deployment == deployment }
      let width = figures.map { Self.label($0).count }.max() ?? 0
      for figure in figures {
        let label = Self.label(figure)
        let name = label + String(repeating: " ", count: width - label.count)
        Standard.output("  \(Self.mark(figure.verdict))  \(name)  \(Self.value(figure))")
      }
    }
    for breach in report.breaches.prefix(50) {
      Standard.output(
        "\nbroken: \(breach.rule.rawValue), entry \(breach.index). \(breach.sentence)\nsource: \(breach.rule.source)")
    }
    let silent = report.rules.filter { $0.verdict == .notAsked }.count
    Standard.output(
      "\n\(report.isBroken ? "Something does not hold." : "Everything that is shown holds.")"
        + (silent > 0 ? " Nothing in this log asks for \(silent) further rules." : ""))
  }

  private func tellJSON(_ report: VerificationReport, of log: LogReport) {
    func line(_ members: [String: JSONValue]) { Standard.output(StationOptions.line(.object(members))) }
    line([
      "type": .string("structure"), "origin": .string(log.signed.checkpoint.origin),
      "size": .integer(Int64(clamping: log.signed.checkpoint.size)), "witnesses": .string(Self.words(log.quorum)),
      "statements": .integer(Int64(report.statements)), "demo": .bool(report.demo),
    ])
    for finding in report.rules {
      line([
        "type": .string("rule"), "rule": .string(finding.rule.rawValue), "column": .string(finding.column.rawValue),
        "verdict": .string(finding.verdict.rawValue), "asked": .integer(Int64(finding.asked)),
      ])
    }
    for figure in report.figures {
      line([
        "type": .string("figure"), "deployment": .integer(Int64(figure.deployment.number)),
        "name": .string(figure.name), "value": .integer(Int64(figure.value)),
        "column": .string(figure.column.rawValue), "verdict": .string(figure.verdict.rawValue),
      ])
    }
    for breach in report.breaches {
      line([
        "type": .string("breach"), "rule": .string(breach.rule.rawValue),
        "index": .integer(Int64(clamping: breach.index)), "sentence": .string(breach.sentence),
      ])
    }
    line(["type": .string("summary"), "broken": .bool(report.isBroken)])
  }

  private static func words(_ quorum: TrustPolicy.Quorum?) -> String {
    switch quorum {
    case nil: "internally consistent; nobody independent has vouched"
    case .notRequired(let names):
      "none asked for; cosigned by \(names.isEmpty ? "nobody" : names.joined(separator: ", "))"
    case .met(let names): "cosigned by \(names.joined(separator: ", ")), which is enough"
    case .below(let names, let absent):
      "cosigned by \(names.isEmpty ? "nobody" : names.joined(separator: ", ")), not by \(absent.joined(separator: ", ")), which is not enough"
    }
  }

  /// A figure's name, without the unit of rates, which are shown as percentages.
  private static func label(_ figure: FigureFinding) -> String {
    figure.name.hasSuffix(FigureFinding.rateSuffix)
      ? String(figure.name.dropLast(FigureFinding.rateSuffix.count)) : figure.name
  }

  /// A rate as a percentage, anything else as it is.
  private static func value(_ figure: FigureFinding) -> String {
    guard figure.name.hasSuffix(FigureFinding.rateSuffix) else { return "\(figure.value)" }
    return Figures.decimal(Double(figure.value) / 1e7, 4) + " %"
  }

  private static func heading(_ column: Column, _ rules: [RuleFinding]) -> String {
    switch column {
    case .shown: "shown by public statements"
    case .attested:
      switch rules.first?.verdict {
      case .attested: "attested: an auditor replayed the sealed entries and says that these were kept"
      case .contested: "attested: an auditor replayed the sealed entries and says that these were NOT all kept"
      default: "sealed: these rest on evidence that nobody independent has replayed"
      }
    case .opened: "opened: replayed from the bundle"
    }
  }

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .kept: "ok     "
    case .broken: "BROKEN "
    case .notAsked: "–      "
    case .attested: "said so"
    case .contested: "DENIED "
    case .notAttested: "unknown"
    case .erased: "erased "
    }
  }
}
