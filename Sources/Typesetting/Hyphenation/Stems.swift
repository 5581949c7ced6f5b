/// Stems that the rules cannot know: only those where a prefix or suffix could be mistaken. Our own list, from the
/// vocabulary of regency documents; a stem that is missing costs a better break, never the digraphs and diphthongs.
enum Stems {
    /// Begin like a prefix but are whole.
    static let whole = Morpheme.keys(
        """
        beri berita beritahu berani berat beras berang berangkat berantas berapa beranda beres beringin berontak
        berahi berangus beringas terang terima teras terap terapi teratai teriak terigu terik teror teroris terobos
        terowong terus teritori teritorial terampil terali terasi teripang terbit terjemah ternak tertib terminal
        termin perangkat peran peranti perang perak perah peras perabot peraga perangai perangko periksa perintah
        peringkat periode periodik perilaku perihal peristiwa perut peron periuk perisai permai perlu persen perigi
        perempuan pengaruh pengantin pengap penganan mengapa pesan pegang pecah petak petik pelat penuh petir pelihara
        penat peluk pekat pelik kenang kerap kemas kejut kerah kebun kenal kering kecil kecam kelas kemah kerja kena
        keluar kemuka didik serang sebar setor senang sedang sehat selam senam serap segar sesak sesal sesat serah
        sebut sedih sejuk
        """)

    /// After be-, te-, pe-: the r belongs to the stem.
    static let beginningWithR = Morpheme.keys(
        """
        rancang rasa raya rakit rambah ramal rampas rangkai rangkap rangkum rangsang rantau rapat rata rawat rebut
        redam reka rekam rekat rekayasa rekrut remaja rencana rendam rendah renggang renung resap resmi retas rias
        rilis rinci risiko ringkas rintis rokok rumah rumus runding rusak renang ragu raih racik radang rajut rakyat
        ramah rambat rantai rajin ragam racun roda rumpun regu rambu rugi rampung rasuk robek rombak rosot rujuk rumit
        runtuh rawan ringan rapi ruwat rongga rahasia
        """)

    /// After meng- and peng-, written without the k that has fallen away (me-ngirim); also the -nge- of short bases
    /// (me-nge-cat).
    static let withDroppedK = Morpheme.keys(
        """
        aji ait arang ata ena enal enang embang embali emas elola erja erah etik etat ira irim isah ikis oordinasi
        oordinir omunikasi onsumsi onversi ontrol oreksi osong orban onfirmasi onsolidasi onsultasi ompensasi ompilasi
        ombinasi onsep onservasi onstruksi ondisi ondusif oleksi ukuhkan ukuh uasa uat umpul unci unjung uras urang
        utip upas ubur urung ejar ekang epung endali endara ering eruk eluh awal awin agum alah alahkan ali alikan
        andung antong arantina abar abul acau eluar emuka esan edepan elompok etahu erti esah ecek ecat ebor elas etes
        ebom erem esampingkan eras eret enai eringkan epul ecam ecil ecewa ecoh uliah uliti upas ompos omando oper
        epal eping etuk emudi hianat etuai epala erahkan ucur unyah ertas elabu aryakan eramik uas arung ayuh ayakan
        ilap erap
        """)

    /// After meng- and peng-, where a stem of the list above would be found by mistake.
    static let beginningWithVowel = Morpheme.keys(
        """
        atas atasi atap atur alam alami alih alir aliri ajak ajar aju ajukan arah arahkan arsip artikan asah asuh awas
        awali awak amat aman ambil anggar anggap angkat angkut antar antisipasi anut acu ada adil aduk adu ada aktif
        akhir akibat akomodasi akses aktualisasi akui akumulasi alokasi analisis andalkan ancam animasi aplikasi
        apresiasi atribusi audit edar edukasi efektif efisien ekspor ekspresi eksplorasi ekstrak elak eliminasi emban
        endap enyah erami evaluasi evakuasi identifikasi ikat ikut imbau impor implementasi inap indah indikasi
        informasi ingat ingin injak input inspirasi instruksi integrasi intervensi inventaris investasi isi isolasi
        istirahat izin obat olah operasi optimal optimasi organisasi orientasi otomatis uang ubah uji ukur ulang umum
        umumkan undang undi unduh unggah unggul unggulkan ungkap ungsi upaya urai urus urut usaha usul usung utama
        utara utus uap ucap uraikan urusi
        """)

    /// Begin with two consonants; di-, ke-, se-, me-, pe- stand before them.
    static let beginningWithCluster = Morpheme.keys(
        """
        program prioritas proses produk promosi proyek prediksi presentasi pribadi provinsi praktik prakarsa prasyarat
        protes prihatin pramuka prestasi privat prosedur proporsi proteksi klasifikasi klaim klarifikasi klinik kritik
        kriminal kreasi kreatif kredit kristen kristal kritis transfer transformasi transmisi transkrip transparan
        tradisi traktir gratis grafik blokir drainase fragmen stabil standar steril stimulasi strategi strategis
        struktur studi status spesifik sponsor skala skor skema skrining swasta swadaya swakelola pleno plot bredel
        draf fleksibel flora slogan smart spiritual
        """)

    /// End in -an without suffix; stems of two syllables are here because of the prefixes before them.
    static let endingInAn = Morpheme.keys(
        """
        jalan badan bulan makan hutan lahan layan tahan aman iman depan rekan peran pesan bahan taman teman zaman
        papan lawan kawan tekan nekan nahan mesan nawan tawan padan pekan pangan tangan ringan tuhan intan ikan lisan
        kesan rotan insan sultan telan halaman selatan delapan sembilan teladan pedoman seniman budiman siluman
        toleran veteran restoran relevan dominan ramadan signifikan konsonan triwulan nandatangan awan dengan jangan
        bukan akan cadan korban organ ketan
        """)

    /// End in k, so that -kan after them is k + an where no verbal prefix stands before.
    static let endingInK = Morpheme.keys(
        """
        didik baik tindak tunggak serak ternak rusak masuk duduk naik banyak pajak cetak gerak letak bentuk tunjuk
        tolak pokok rujuk produk jejak kotak teknik politik akademik desak milik tembak petik cocok pasok sidik
        selidik kelompok layak lunak tarik balik bijak anak sibuk lapak tapak pijak rombak tumpuk pendek buruk cantik
        unik pupuk masak ajak injak gesek kontrak bisik usik praktik kritik untuk pabrik mogok colok gebrak gertak
        elak ejek bentak cegak tanduk induk budak bengkok belok ledak ombak tampak otak jarak perak rebak semarak
        khalayak merek motorik logistik statistik publik pihak petak tegak cangkok pondok
        """)

    /// End in two consonants and take -an all the same.
    static let endingInCluster = Morpheme.keys("bank teks standard")

    /// First elements of compounds.
    static let firstElements = Morpheme.keys(
        """
        infra supra foto geo bio sosio kontra multi inter antar sub non pra pasca anti auto hidro agro tele video info
        demo topo tipo karto kilo mili senti mikro makro mono semi super ultra eko etno steno oseano biblio ambil
        """)

    /// Second elements that a first element stands before unchanged.
    static let secondElements = Morpheme.keys(
        """
        struktur grafi grafis grafik grafer gram program produk produktif spasial aksi aktif aktivitas instansi
        individu unsur umat optimal organisasi agama etnis urusan instruksi klinik klimaks sfer skop kritik provinsi
        profit pribumi pemerintah strategi alih
        """)
}
