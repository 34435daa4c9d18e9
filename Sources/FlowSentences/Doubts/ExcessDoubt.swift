import BillingModel
import FlowMeaning
import FlowReading

/// Doubts promises that say a time, a person or a reason that is neither checked nor presumed: “you can change it at any
/// time”.
struct ExcessDoubt {
  func doubts(about elements: [ElementWords]) -> [Doubt] {
    elements.flatMap { element -> [Doubt] in
      switch element.checked.meaning {
      case .claim, .cause: break
      case .presumed, .need, .if, .elsewhere, .symptom, .manual, .entry: return []
      }
      let (words, presumed) = (element.words, element.presumed(among: elements))
      return [WordList.always, .again, .until, .future, .later, .person, .reason].flatMap { list -> [Doubt] in
        guard let what = element.excess(list), !presumed.contains(where: { $0.excess(list) == nil }) else { return [] }
        return words.ranges(of: list, in: element.parts).map { range in
          Doubt(
            .excess,
            "\(words.quoted(range)) says \(what), which is not checked: “\(element.checked.reading)”",
            at: words.place(of: range))
        }
      }
    }
  }
}

extension ElementWords {
  /// What the words of a list say beyond the statement; nil where it is part of it.
  fileprivate func excess(_ list: WordList) -> String? {
    switch list {
    case .always: isLasting ? nil : "that it is so for ever or whenever somebody likes"
    case .again: isLasting || isReturn ? nil : "that it is so once more"
    case .until: isEnding ? nil : "until when it is so"
    case .future: isFuture ? nil : "that it is so of what is still to come"
    case .later: statement.oppositions.contains { $0.0 == .now } ? nil : "when it is so"
    case .person: isPersonal ? nil : "who does it"
    case .reason: "why it is so"
    default: nil
    }
  }

  private var fact: Fact? { if case .fact(let fact) = statement.subject { fact } else { nil } }

  /// No date is as lasting as it can be; the day of billing is one of every month.
  private var isLasting: Bool {
    switch fact {
    case .subscriptionNextBillingDate, .subscriptionEndDate, .invoiceListed: statement.isZero
    case .subscriptionAnchorDay: true
    default: false
    }
  }

  /// Whether it can have been so before.
  private var isReturn: Bool {
    switch statement.subject {
    case .screen: true
    case .control(_, _, let state): state != .enabled
    case .fact(.subscriptionStatus): statement.names == ["active"]
    case .fact, .message, .mail, .shown: false
    }
  }

  private var isEnding: Bool {
    switch fact {
    case .subscriptionEndDate, .subscriptionNextBillingDate: !statement.isZero
    case .subscriptionStatus: statement.names == ["pendingCancellation"]
    default: false
    }
  }

  /// Whether it is about later orders, invoices or charges, or kept for them.
  private var isFuture: Bool {
    switch fact {
    case .vatTreatment, .vatNumber, .paymentMethodKind, .accountBalance, .subscriptionNextBillingDate: true
    default: false
    }
  }

  private var isPersonal: Bool {
    switch fact {
    case .contactRole, .paymentMethodWorks, .orderAsksFor: true
    default: false
    }
  }
}
