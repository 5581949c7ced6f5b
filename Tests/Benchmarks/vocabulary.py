"""Indonesian-like words and sentences from a seed: own roots with common affixes, so that the number of different words is that of a book."""

import random

ROOTS = """
adat agenda air akses aksi akta aman anggaran anjak aplikasi arah arsip asas atur bahan bangun bantu bahas baik bagi bayar beban
bekal berkas biaya bidang bina budaya buka bukti buruh cadang capai cara catat cepat cerita cipta daerah daftar dagang damping dana
dapat dasar data desa didik digital dorong dukung dunia duta edaran ekonomi energi gagas gambar ganti gerak gudang guna guru hadap
hadir hasil hemat hidup hitung hubung hukum hulu hutan ikat ilmu imbang informasi ingat inovasi isi izin jabat jadwal jaga jalan
jalin jamin jangkau jaring jasa jawab jelas jembatan jual kabar kaji kampung karya kawal kawasan kebun kelola keluarga kembang kenal
kerja kirim koperasi kuat kunjung kurang laku lahan lambat lapor latih layan lembaga lengkap libat lihat limbah lindung lingkung lokal
loket luas maju makmur manfaat masalah masyarakat medan mitra modal mohon muat mudah mutu nagari nilai nyata olah pacu padu pakai
pandu pangan pantau pasar pasang pelihara peran perintah perangkat periksa pesan petani pilih pinjam produk proses pusat rakyat
rancang rapat rasa rawat rencana ringan risiko ruang rujuk rumah sadar sahabat sarana sasar satu saji saluran sampah sebar sedia
sehat sejahtera sekolah selaras selenggara semangat sentra siap simpan singkat sistem sumber sungai susun syarat tahap tahun tampil
tanam tanda tanggap tata tata tekan teliti temu tenaga tengah tepat terap terbit tiba timbang tinggi tingkat tindak titik tolong
transportasi tugas tumbuh tunjang tuntas ubah uji ukur umum undang untung upaya urus usaha usul utama wadah wajib wakil warga waktu
warisan wilayah wisata wujud
""".split()

SMALL = """dan yang di ke dari untuk dengan pada dalam oleh serta agar bagi atau secara sebagai antara setiap seluruh melalui sampai
sesudah sebelum terhadap sesuai tentang akan dapat telah tidak lebih paling juga""".split()

PREFIXES = ["di", "ter", "ber", "me", "pe", "se"]
CIRCUMFIXES = [("ke", "an"), ("per", "an"), ("di", "kan"), ("pe", "an"), ("me", "kan"), ("memper", "kan")]
SUFFIXES = ["nya", "an", "kan", "i", "lah"]


class Writer:
    """Everything it writes is decided by the seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self):
        choose = self.random
        draw = choose.random()
        if draw < 0.3:
            return choose.choice(SMALL)
        root = ROOTS[min(int(choose.expovariate(1 / 90)), len(ROOTS) - 1)]
        if draw < 0.6:
            return root
        if draw < 0.75:
            return choose.choice(PREFIXES) + root
        if draw < 0.87:
            before, after = choose.choice(CIRCUMFIXES)
            return before + root + after
        return root + choose.choice(SUFFIXES)

    def phrase(self, least, most):
        """Words that end with no small word, the first with a capital."""
        words = [self.word() for _ in range(self.random.randint(least, most) - 1)]
        words.append(self.random.choice(ROOTS))
        return " ".join(words).capitalize()

    def sentence(self):
        words = [self.word() for _ in range(self.random.randint(8, 19))]
        if len(words) > 12:
            words[self.random.randint(4, 7)] += ","
        if self.random.random() < 0.1:
            words.append(str(self.random.randint(2, 980)))
            words.append(self.random.choice(ROOTS))
        return " ".join(words).capitalize() + "."

    def paragraph(self, words):
        """Sentences until there are about so many words."""
        sentences, count = [], 0
        while count < words:
            sentences.append(self.sentence())
            count += len(sentences[-1].split())
        return " ".join(sentences)
