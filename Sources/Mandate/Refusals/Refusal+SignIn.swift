extension Refusal {
  /// Why somebody is not signed in.
  public enum NotSignedIn: Hashable, Sendable {
    /// No session was given, or one that is not known.
    case nobody
    /// The session was not used for too long, or lasted too long.
    case expired(after: Span)
    /// The account is closed, or has no means of signing in.
    case closed
    /// Name, passphrase or code is wrong, or the code was used before.
    case wrong
    /// Too many wrong attempts; wait.
    case wait(Span)
    /// The invitation is wrong, used, or too old.
    case invitation
  }

  /// A refusal because nobody, or the wrong person, is signed in.
  public static func notSignedIn(_ why: NotSignedIn) -> Refusal {
    switch why {
    case .nobody: Refusal(.signedIn, "Nobody is signed in; sign in with overt sign-in.")
    case .expired(let span): Refusal(.signedIn, "The session ended after \(span); sign in again.")
    case .closed: Refusal(.signedIn, "The account is closed.")
    case .wrong: Refusal(.signedIn, "Name, passphrase or code is wrong, or the code was used before.")
    case .wait(let span): Refusal(.signedIn, "Too many wrong attempts; the next may be made in \(span).")
    case .invitation: Refusal(.signedIn, "The invitation is wrong, was used, or is too old.")
    }
  }
}

extension Refusal {
  /// A refusal because an act that is no entry of the log needs a role.
  public static func needsRole(_ role: Role, _ what: String) -> Refusal {
    Refusal(.roleRequired, "\(what) for somebody with the role of \(role.title).")
  }

  /// A refusal because somebody has none of the roles that something needs.
  public static func needsRole(anyOf roles: [Role], _ what: String) -> Refusal {
    Refusal(.roleRequired, "\(what) for somebody with a role of these: \(roles.map(\.title).joined(separator: ", ")).")
  }
}
