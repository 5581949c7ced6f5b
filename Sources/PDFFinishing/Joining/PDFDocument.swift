import CQPDF

/// A PDF in memory, changed through libqpdf's C interface. Belongs to one thread.
///
/// libqpdf reports errors through the document, not through the calls that make them: every step that can fail ends with `check`.
final class PDFDocument {
    let library: QPDFLibrary
    let data: qpdf_data
    /// libqpdf reads from here as long as the document lives.
    private let source: UnsafeMutableBufferPointer<CChar>

    /// Reads a whole file. The name stands in messages of libqpdf.
    init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        library = try OpenedQPDF.library.get()
        guard let data = library.qpdf_init() else { throw .library("no memory") }
        self.data = data
        source = .allocate(capacity: bytes.count)
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(source).copyMemory(from: $0) }
        library.qpdf_silence_errors(data)
        library.qpdf_set_suppress_warnings(data, QPDF_TRUE)
        _ = library.qpdf_read_memory(data, name, source.baseAddress, UInt64(source.count), nil)
        try check()
    }

    deinit {
        var data: qpdf_data? = data
        library.qpdf_cleanup(&data)
        source.deallocate()
    }

    /// Throws what libqpdf has complained about since the last check.
    func check() throws(FinishingError) {
        guard library.qpdf_has_error(data) == QPDF_TRUE else { return }
        let text = library.qpdf_get_error_full_text(data, library.qpdf_get_error(data)).map { String(cString: $0) }
        throw .library(text ?? "unknown")
    }

    private func prepare(_ delivery: Delivery) {
        // Streams are packed already, and the description of an archive may be looked for by programs that unpack nothing.
        library.qpdf_set_compress_streams(data, QPDF_FALSE)
        library.qpdf_set_linearization(data, delivery.isLinearized ? QPDF_TRUE : QPDF_FALSE)
        guard let encryption = delivery.encryption else { return }
        func allows(_ permission: Delivery.Permission) -> QPDF_BOOL {
            encryption.permissions.contains(permission) ? QPDF_TRUE : QPDF_FALSE
        }
        library.qpdf_set_r6_encryption_parameters2(
            data, encryption.password, encryption.ownerPassword, QPDF_TRUE, allows(.copy), allows(.assemble),
            allows(.annotate), allows(.fill), allows(.change),
            encryption.permissions.contains(.print) ? qpdf_r3p_full : qpdf_r3p_none, QPDF_TRUE)
    }

    /// The changed file. The same document gives the same bytes, its identifier included. No object streams: programs that sign are
    /// older than those.
    /// - Parameter delivery: nil for a file that is only written anew.
    func written(_ delivery: Delivery? = nil) throws(FinishingError) -> [UInt8] {
        _ = library.qpdf_init_write_memory(data)
        try check()
        library.qpdf_set_newline_before_endstream(data, QPDF_TRUE)
        library.qpdf_set_minimum_pdf_version(data, "1.7")
        if let delivery { prepare(delivery) }
        // What is encrypted is different each time, and libqpdf refuses to call it the same.
        library.qpdf_set_deterministic_ID(data, delivery?.encryption == nil ? QPDF_TRUE : QPDF_FALSE)
        library.qpdf_set_object_stream_mode(data, qpdf_o_disable)
        _ = library.qpdf_write(data)
        try check()
        guard let buffer = library.qpdf_get_buffer(data) else { throw .library("nothing was written") }
        return [UInt8](UnsafeBufferPointer(start: buffer, count: library.qpdf_get_buffer_length(data)))
    }
}

extension PDFDocument {
    var root: qpdf_oh { library.qpdf_get_root(data) }
    var trailer: qpdf_oh { library.qpdf_get_trailer(data) }

    /// From 0.
    var pages: [qpdf_oh] {
        (0..<max(0, Int(library.qpdf_get_num_pages(data)))).map { library.qpdf_get_page_n(data, $0) }
    }

    func get(_ object: qpdf_oh, _ key: String) -> qpdf_oh { library.qpdf_oh_get_key(data, object, key) }
    func set(_ object: qpdf_oh, _ key: String, _ value: qpdf_oh) {
        library.qpdf_oh_replace_key(data, object, key, value)
    }
    func remove(_ object: qpdf_oh, _ key: String) { library.qpdf_oh_remove_key(data, object, key) }
    func has(_ object: qpdf_oh, _ key: String) -> Bool { library.qpdf_oh_has_key(data, object, key) == QPDF_TRUE }
    func isDictionary(_ object: qpdf_oh) -> Bool { library.qpdf_oh_is_dictionary(data, object) == QPDF_TRUE }
    func isArray(_ object: qpdf_oh) -> Bool { library.qpdf_oh_is_array(data, object) == QPDF_TRUE }
    func isName(_ object: qpdf_oh, _ name: String) -> Bool {
        library.qpdf_oh_is_name_and_equals(data, object, name) == QPDF_TRUE
    }

    func name(_ name: String) -> qpdf_oh { library.qpdf_oh_new_name(data, name) }
    func integer(_ value: Int) -> qpdf_oh { library.qpdf_oh_new_integer(data, Int64(value)) }
    func text(_ value: String) -> qpdf_oh { library.qpdf_oh_new_unicode_string(data, value) }
    func shared(_ object: qpdf_oh) -> qpdf_oh { library.qpdf_make_indirect_object(data, object) }

    /// A number with two decimals, without the locale's decimal sign.
    func number(_ value: Double) -> qpdf_oh { library.qpdf_oh_new_real_from_string(data, DecimalText.text(value)) }

    func array(_ items: [qpdf_oh]) -> qpdf_oh {
        let array = library.qpdf_oh_new_array(data)
        for item in items { library.qpdf_oh_append_item(data, array, item) }
        return array
    }

    func dictionary(_ entries: KeyValuePairs<String, qpdf_oh>) -> qpdf_oh {
        let dictionary = library.qpdf_oh_new_dictionary(data)
        for (key, value) in entries { set(dictionary, key, value) }
        return dictionary
    }

    /// A stream without content, and its dictionary.
    func emptyStream() -> (stream: qpdf_oh, dictionary: qpdf_oh) {
        let stream = library.qpdf_oh_new_stream(data)
        library.qpdf_oh_replace_stream_data(
            data, stream, "", 0, library.qpdf_oh_new_null(data), library.qpdf_oh_new_null(data))
        return (stream, library.qpdf_oh_get_dict(data, stream))
    }

    func items(of array: qpdf_oh) -> [qpdf_oh] {
        (0..<max(0, library.qpdf_oh_get_array_n_items(data, array))).map {
            library.qpdf_oh_get_array_item(data, array, $0)
        }
    }
}
