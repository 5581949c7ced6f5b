import Diagnostics
import DocumentData
import XMLReading

/// Parses one expression by operator precedence (Pratt): a prefix, then operators as long as they bind tighter than the caller's.
///
/// From loosest to tightest: `| filter`, `or`, `and`, `not`, comparison, `+ -`, `* /`, sign, `.field [index]`.
struct ExpressionParser {
    /// Bounds the work and the depth of evaluation: a chain of operators is as deep as it is long.
    static let nodeLimit = 256
    /// Bounds the depth of parsing: brackets, signs and arguments in each other.
    static let depthLimit = 24

    private let text: XMLText
    private let filters: FilterLibrary
    private var lexer: ExpressionLexer
    private var token = ExpressionToken(kind: .end, offsets: 0..<0)
    private var nodeCount = 0
    private var depth = 0
    /// Greater than zero inside the arguments of functions that look at elements.
    private var elementDepth = 0

    /// Parses the part of `text` at these UTF-8 offsets.
    static func parse(
        _ text: XMLText, bytes: [UInt8], in offsets: Range<Int>, filters: FilterLibrary
    ) throws(ExpressionFault) -> ValueExpression {
        var parser = ExpressionParser(
            text: text, filters: filters, lexer: ExpressionLexer(text, bytes: bytes, in: offsets))
        try parser.advance()
        if parser.token.kind == .end {
            throw ExpressionFault(
                "expression", id: "ekspresi kosong", en: "the expression is empty", at: text.place(offsets))
        }
        let expression = try parser.filtered()
        guard parser.token.kind == .end else {
            // {{ r.Nama OPD }}
            if case .name(let word) = parser.token.kind, case .field(_, let key, _) = expression.kind {
                throw parser.unexpected().fix(
                    id: "kunci dengan spasi ditulis …['\(key) \(word)'], tanpa titik",
                    en: "a key with a space is written …['\(key) \(word)'], without the point")
            }
            throw parser.unexpected()
        }
        return expression
    }

    private init(text: XMLText, filters: FilterLibrary, lexer: ExpressionLexer) {
        self.text = text
        self.filters = filters
        self.lexer = lexer
    }

    private mutating func filtered() throws(ExpressionFault) -> ValueExpression {
        try enter()
        defer { depth -= 1 }
        var expression = try expression(above: 0)
        while token.kind == .symbol("|") {
            lexer.go(to: token.offsets.upperBound)
            let nameToken = lexer.filterName()
            guard case .name(let name) = nameToken.kind, !name.isEmpty else {
                try advance()
                throw unexpected()
            }
            let range = text.place(nameToken.offsets)
            guard let filter = filters[name] else {
                throw ExpressionFault(
                    "unknown-filter", id: "filter \"\(name)\" tidak dikenal", en: "unknown filter '\(name)'", at: range
                )
                .suggesting(name, from: filters.names, at: range)
            }
            try advance()
            let argument = try filterArgument(of: filter, named: name, at: range)
            let start = expression.range.lower
            expression = try node(
                .filter(expression, name, argument),
                at: SourceRange(range.file, start, argument?.range.upper ?? range.upper))
        }
        return expression
    }

    private mutating func filterArgument(
        of filter: Filter, named name: String, at range: SourceRange
    ) throws(ExpressionFault) -> ValueExpression? {
        guard token.kind == .symbol(":") else {
            if filter.argument == .required {
                throw ExpressionFault(
                    "wrong-argument-count", id: "filter \"\(name)\" memerlukan nilai: \(name):…",
                    en: "the filter '\(name)' needs a value: \(name):…", at: range)
            }
            return nil
        }
        if filter.argument == .none {
            throw ExpressionFault(
                "wrong-argument-count", id: "filter \"\(name)\" tidak menerima nilai",
                en: "the filter '\(name)' takes no value", at: place)
        }
        try advance()
        return try postfix()
    }

    private mutating func expression(above precedence: Int) throws(ExpressionFault) -> ValueExpression {
        var left = try prefix()
        var isCompared = false
        while let binary = binaryOperator, binary.precedence > precedence {
            if binary.isComparison, isCompared {
                throw ExpressionFault(
                    "expression", id: "perbandingan tidak dapat dirangkai", en: "comparisons do not chain", at: place
                )
                .fix(id: "pakai and", en: "use and")
            }
            try advance()
            let right = try expression(above: binary.precedence)
            isCompared = isCompared || binary.isComparison
            left = try node(.binary(binary, left, right), at: joined(left, right))
        }
        return left
    }

    private var binaryOperator: BinaryOperator? {
        switch token.kind {
        case .symbol(let symbol): BinaryOperator(rawValue: symbol)
        case .name("and"): .and
        case .name("or"): .or
        default: nil
        }
    }

    private mutating func prefix() throws(ExpressionFault) -> ValueExpression {
        let start = place
        try enter()
        defer { depth -= 1 }
        switch token.kind {
        case .name("not"):
            try advance()
            let operand = try expression(above: 3)
            return try node(.not(operand), at: SourceRange(start.file, start.lower, operand.range.upper))
        case .symbol("-"):
            try advance()
            let operand = try prefix()
            return try node(.negate(operand), at: SourceRange(start.file, start.lower, operand.range.upper))
        default:
            return try postfix()
        }
    }

    private mutating func postfix() throws(ExpressionFault) -> ValueExpression {
        var expression = try primary()
        while true {
            switch token.kind {
            case .symbol("."):
                try advance()
                guard case .name(let name) = token.kind else { throw unexpected() }
                let range = place
                try advance()
                expression = try node(
                    .field(expression, name, range), at: SourceRange(range.file, expression.range.lower, range.upper))
            case .symbol("["):
                try advance()
                let index = try filtered()
                let end = place
                try expect("]")
                expression = try node(
                    .index(expression, index), at: SourceRange(end.file, expression.range.lower, end.upper))
            default:
                return expression
            }
        }
    }

    private mutating func primary() throws(ExpressionFault) -> ValueExpression {
        let range = place
        switch token.kind {
        case .number(let value):
            try advance()
            return try node(.literal(.number(value)), at: range)
        case .string(let value):
            try advance()
            return try node(.literal(.text(value)), at: range)
        case .symbol("("):
            try advance()
            let inner = try filtered()
            let end = place
            try expect(")")
            return try node(inner.kind, at: SourceRange(range.file, range.lower, end.upper))
        case .symbol("."):
            return try elementOfList(at: range)
        case .name(let name):
            return try named(name, at: range)
        case .symbol, .end:
            throw unexpected()
        }
    }

    private mutating func elementOfList(at range: SourceRange) throws(ExpressionFault) -> ValueExpression {
        guard elementDepth > 0 else {
            throw ExpressionFault(
                "expression", id: "\".nama\" hanya berlaku di dalam fungsi seperti where dan sum",
                en: "'.name' has a meaning only inside functions such as where and sum", at: range)
        }
        let dotEnd = token.offsets.upperBound
        try advance()
        let element = try node(.element, at: range)
        // A name directly after the dot is a field; in '. and x' it is not.
        guard case .name(let name) = token.kind, token.offsets.lowerBound == dotEnd else { return element }
        let nameRange = place
        try advance()
        return try node(.field(element, name, nameRange), at: SourceRange(range.file, range.lower, nameRange.upper))
    }

    private mutating func named(_ name: String, at range: SourceRange) throws(ExpressionFault) -> ValueExpression {
        try advance()
        switch name {
        case "true": return try node(.literal(.boolean(true)), at: range)
        case "false": return try node(.literal(.boolean(false)), at: range)
        case "null": return try node(.literal(.null), at: range)
        case "and", "or":
            throw ExpressionFault(
                "expression", id: "\"\(name)\" tanpa nilai di depannya", en: "'\(name)' without a value before it",
                at: range)
        case _ where token.kind == .symbol("("): return try call(name, at: range)
        default: return try node(.name(name), at: range)
        }
    }

    private mutating func call(_ name: String, at range: SourceRange) throws(ExpressionFault) -> ValueExpression {
        guard let function = ExpressionFunction(rawValue: name) else {
            throw ExpressionFault(
                "unknown-function", id: "fungsi \"\(name)\" tidak dikenal", en: "unknown function '\(name)'", at: range
            )
            .suggesting(name, from: ExpressionFunction.allCases.map(\.rawValue), at: range)
        }
        try advance()
        var arguments: [ValueExpression] = []
        while token.kind != .symbol(")") {
            if !arguments.isEmpty { try expect(",") }
            if !arguments.isEmpty { elementDepth += 1 }
            arguments.append(try filtered())
            if arguments.count > 1 { elementDepth -= 1 }
        }
        let end = place
        try advance()
        let whole = SourceRange(range.file, range.lower, end.upper)
        guard function.argumentCounts.contains(arguments.count) else {
            throw ExpressionFault(
                "wrong-argument-count", id: "\(name) tidak menerima \(arguments.count) nilai",
                en: "\(name) does not take \(arguments.count) value\(arguments.count == 1 ? "" : "s")", at: whole
            )
            .fix(id: "tulis \(function.usage)", en: "write \(function.usage)")
        }
        return try node(.call(function, arguments), at: whole)
    }

    // MARK: Words and nodes

    private var place: SourceRange { text.place(token.offsets) }

    private mutating func advance() throws(ExpressionFault) { token = try lexer.next() }

    private mutating func expect(_ symbol: String) throws(ExpressionFault) {
        guard token.kind == .symbol(symbol) else {
            throw ExpressionFault(
                "expression", id: "di sini diharapkan \"\(symbol)\"", en: "'\(symbol)' is expected here", at: place)
        }
        try advance()
    }

    private func unexpected() -> ExpressionFault {
        guard token.kind != .end else {
            return ExpressionFault(
                "expression", id: "ekspresi belum selesai", en: "the expression is not finished", at: place)
        }
        let word = place.text
        let fault = ExpressionFault(
            "expression", id: "\"\(word)\" tidak diharapkan di sini", en: "'\(word)' is not expected here", at: place)
        let replacements = ["==": "=", "&&": "and", "||": "or", "&amp;&amp;": "and", "!": "not"]
        guard let better = replacements[word] else { return fault }
        return fault.fix(id: "tulis \(better)", en: "write \(better)", replacing: .init(place, with: better))
    }

    private mutating func enter() throws(ExpressionFault) {
        guard depth < 2 * Self.depthLimit else {
            throw ExpressionFault(
                "expression", id: "ekspresi bersarang terlalu dalam", en: "the expression is nested too deep", at: place
            )
            .fix(id: "bagi dengan let", en: "divide it with let")
        }
        depth += 1
    }

    private mutating func node(
        _ kind: ValueExpression.Kind, at range: SourceRange
    ) throws(ExpressionFault) -> ValueExpression {
        nodeCount += 1
        guard nodeCount <= Self.nodeLimit else {
            throw ExpressionFault(
                "expression", id: "ekspresi terlalu panjang", en: "the expression is too long", at: place
            )
            .fix(id: "bagi dengan let", en: "divide it with let")
        }
        return ValueExpression(kind, at: range)
    }

    private func joined(_ left: ValueExpression, _ right: ValueExpression) -> SourceRange {
        SourceRange(left.range.file, left.range.lower, right.range.upper)
    }
}
