import Glibc

/// Files of shared libraries.
enum LibraryFile {
    /// Name, size and time of the file that the dynamic linker would open: libraries of one installation stand beside each other, and HarfBuzz
    /// is loaded. nil where that cannot be told.
    ///
    /// - Parameter name: as libraries ask for it, such as `librsvg-2.so.2`.
    static func identity(of name: String) -> String? {
        guard getenv("LD_LIBRARY_PATH") == nil, let folder = folderOfHarfBuzz, let path = realpath(folder + name, nil)
        else { return nil }
        defer { free(path) }
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let file = String(cString: path).split(separator: "/").last.map(String.init) ?? name
        return "\(file) \(status.st_size) \(status.st_mtim.tv_sec)"
    }

    /// With a slash at its end.
    private static let folderOfHarfBuzz: String? = {
        guard let maps = fopen("/proc/self/maps", "r") else { return nil }
        defer { fclose(maps) }
        var line: UnsafeMutablePointer<CChar>?, room = 0
        defer { free(line) }
        while getline(&line, &room, maps) > 0, let text = line.map({ String(cString: $0) }) {
            guard let start = text.firstIndex(of: "/"), let name = text.range(of: "/libharfbuzz.so.") else { continue }
            return String(text[start..<name.lowerBound]) + "/"
        }
        return nil
    }()
}
