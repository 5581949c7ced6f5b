/// The files of a new project whose only document is the chapters of a Word file.
package struct BookDraft {
    private let read: WordImport

    package init(_ read: WordImport) {
        self.read = read
    }

    /// Paths within the project and texts; the chapters stand in `narasi`.
    package var files: [(path: String, text: String)] {
        [("naskah.yaml", project), ("data/judul.yaml", titles), ("layout/buku.xml", layout)]
    }

    private var project: String {
        let title = ProjectFileText.quoted(read.title)
        let texts = read.chapters.enumerated().map { "  isi_\($0.offset + 1): narasi/\($0.element.file)\n" }.joined()
        return """
            judul: \(title)
            data:
              judul: data/judul.yaml
            \(texts)dokumen:
              buku:
                layout: buku.xml
                judul: \(title)

            """
    }

    private var titles: String {
        read.chapters.enumerated().map { "bab_\($0.offset + 1): \(ProjectFileText.quoted($0.element.title))\n" }
            .joined()
    }

    private var layout: String {
        let sections = read.chapters.enumerated().map { index, chapter in
            let style = chapter.isNumbered ? "" : " class=\"tanpa-nomor\""
            return """
                  <section page-master="isi" numbering="decimal"\(index == 0 ? " start=\"1\"" : "") title="{{ judul.bab_\(index + 1) }}">
                    <h1\(style)>{{ judul.bab_\(index + 1) }}</h1>
                    <markdown of="isi_\(index + 1)"/>
                  </section>

                """
        }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Bab-bab dari berkas Word. Gaya diatur di sini atau diganti dengan tata letak masterplan. -->
            <layout>
              <import href="gaya/buku.xml"/>
              <style for="figcaption" marker="Gambar {h1:1}.{1}"/>
              <page-master name="isi" size="A4" margin="28mm 25mm 22mm 30mm">
                <footer margin-bottom="11mm"><p class="nomor-halaman"><page-number/></p></footer>
              </page-master>

              <section page-master="isi" numbering="lower-roman" title="Daftar Isi">
                <h1 class="tanpa-nomor">Daftar Isi</h1>
                <toc of="h1 h2"/>
              </section>

            \(sections)</layout>

            """
    }
}
