import PageModel

/// Shapes text with the fonts of a library: HarfBuzz for simple Latin words, Pango for everything else.
///
/// Belongs to one thread; its `faces` may be drawn with in others.
public final class PangoTextShaper: TextShaper {
    public let library: FontLibrary
    public let familyNames: [String]

    /// Shared with whoever draws.
    public let faces = DrawingFaces()
    private var facesByDescription: [FontDescription: FontFace] = [:]
    /// What was asked for last: mostly the same again.
    private var lastFace: (description: FontDescription, face: FontFace)?
    /// By the face's number.
    private var shapingFaces: [ShapingFace] = []
    private var fonts: [FontEntry: (shaping: ShapingFont, drawing: DrawingFont)] = [:]
    private var cache = ShapedTextCache()
    private var measured = MeasuredTextCache()
    private let simple: SimpleShaper?
    /// Made when first needed: Pango's font map costs milliseconds, and most documents do without.
    private lazy var complex: ComplexShaper? = {
        do throws(OpenedLibrary.Fault) {
            return try ComplexShaper(configuration: library.configuration)
        } catch {
            fault = error.reason
            return nil
        }
    }()
    public private(set) var fault: String?

    package var shapedTextCount: Int { cache.count }

    public init(library: FontLibrary) {
        self.library = library
        familyNames = library.names
        simple = SimpleShaper()
    }

    /// The face's description tells the real family, also when an alias was asked for, and the weight and style that were found.
    public func face(for description: FontDescription) -> FontFace? {
        if let lastFace, lastFace.description == description { return lastFace.face }
        guard let face = knownFace(for: description) else { return nil }
        lastFace = (description, face)
        return face
    }

    private func knownFace(for description: FontDescription) -> FontFace? {
        if let face = facesByDescription[description] { return face }
        guard
            let entry = library.font(
                family: description.family, weight: description.weight, isItalic: description.isItalic),
            let font = font(of: entry)
        else { return nil }
        let found = FontDescription(
            family: entry.family, weight: entry.weight, isItalic: entry.isItalic, features: description.features,
            settings: description.settings)
        let face: FontFace
        if let known = facesByDescription[found] {
            face = known
        } else {
            let spaceless = font.shaping.face(id: shapingFaces.count, description: found)
            let space = shapeAnew(Array(" ".utf8)[...], with: ShapingFace(spaceless, font: font.shaping))
            face = font.shaping.face(id: spaceless.id, description: found, space: space)
            shapingFaces.append(ShapingFace(face, font: font.shaping))
            faces.append(face, drawnWith: font.drawing)
            facesByDescription[found] = face
        }
        facesByDescription[description] = face
        return face
    }

    /// nil when the file cannot be read any more.
    private func font(of entry: FontEntry) -> (shaping: ShapingFont, drawing: DrawingFont)? {
        if let known = fonts[entry] { return known }
        guard let shaping = ShapingFont(entry), let face = shaping.face else { return nil }
        let drawing = DrawingFont(entry, face: face)
        fonts[entry] = (shaping, drawing)
        return (shaping, drawing)
    }

    /// nil for faces of another shaper.
    private func shapingFace(_ face: FontFace) -> ShapingFace? {
        guard shapingFaces.indices.contains(face.id), shapingFaces[face.id].face === face else { return nil }
        return shapingFaces[face.id]
    }

    public func shape(_ text: ArraySlice<UInt8>, with face: FontFace) -> ShapedText {
        let hash = HashIndex.hash(text, face: face.id)
        if let shaped = cache.value(for: text, face: face.id, hash: hash) { return shaped }
        let shaped = shapeAnew(text, with: face)
        cache.insert(shaped, for: text, face: face.id, hash: hash)
        return shaped
    }

    public func measure(_ text: ArraySlice<UInt8>, with face: FontFace) -> (advance: Int, glyphCount: Int) {
        let hash = HashIndex.hash(text, face: face.id)
        if let known = measured.value(for: text, face: face.id, hash: hash) { return known }
        let result = measureAnew(text, with: face)
        measured.insert(result, for: text, face: face.id, hash: hash)
        return result
    }

    private func measureAnew(_ text: ArraySlice<UInt8>, with face: FontFace) -> (advance: Int, glyphCount: Int) {
        if let simple, let loaded = shapingFace(face) {
            let input = ShapingInput(text, hyphen: loaded.font.hyphen)
            if input.isSimple { return simple.measure(input, with: loaded) }
        }
        let shaped = shape(text, with: face)
        return (shaped.advance, shaped.glyphs.count)
    }

    public func embeddingLevels(of text: String) -> (levels: [UInt8], isRightToLeft: Bool)? {
        complex?.embeddingLevels(of: text)
    }

    /// One missing glyph for the whole text, which is never lost without a finding.
    private func unshaped(_ input: ShapingInput) -> ShapedText {
        var list = ClusterList()
        list.append(0..<input.text.count, of: input.text, glyphCount: 1)
        return ShapedText(text: input.text, glyphs: [.init(id: 0, advance: 0)], clusters: list.clusters)
    }

    private func shapeAnew(_ text: ArraySlice<UInt8>, with face: FontFace) -> ShapedText {
        guard let loaded = shapingFace(face) else { return ShapedText(text: [], glyphs: [], clusters: []) }
        return shapeAnew(text, with: loaded)
    }

    private func shapeAnew(_ text: ArraySlice<UInt8>, with loaded: ShapingFace) -> ShapedText {
        let input = ShapingInput(text, hyphen: loaded.font.hyphen)
        if input.isSimple, let simple { return simple.shape(input, with: loaded) }
        return complex?.shape(input, with: loaded) ?? unshaped(input)
    }
}
