/// Words of regency documents with every legal break (EYD V), derived by hand; '-' marks a break. No single letter
/// stands alone.
enum WordBreakData {
    static let words: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    // Named in the research notes and in EYD V itself.
    private static let text = """
        ke-lu-rah-an ke-gi-at-an ke-ber-lang-sung-an pem-ba-ngun-an ke-ca-mat-an ka-bu-pa-ten ma-sya-ra-kat per-tang-gung-ja-wab-an
        sau-da-ra sur-vei bang-krut makh-luk pe-rang-kat in-fra-struk-tur sup-ra-struk-tur bu-ah ba-pak de-ngan ke-nyang mu-ta-khir
        mu-sya-wa-rah ban-tu in-fra in-stru-men ben-trok kong-res ikh-las ber-ja-lan ke-ku-at-an me-nu-tup pe-mi-kir fo-to-ko-pi
        ki-lo-me-ter me-nya-ta-kan di-per-tang-gung-ja-wab-kan ke-bi-jak-sa-na-an pe-nye-leng-ga-ra-an me-ngem-bang-kan
        ke-ma-sya-ra-kat-an ke-war-ga-ne-ga-ra-an pem-be-ri-ta-hu-an per-e-ko-no-mi-an me-nan-da-ta-nga-ni di-tan-da-ta-nga-ni
        ad-mi-nis-tra-si re-ko-men-da-si ber-ke-lan-jut-an peng-ang-kut-an ke-a-ne-ka-ra-gam-an uni-ver-si-tas In-do-ne-sia Ja-kar-ta
        swas-ta in-stan-si struk-tur trans-pa-ran-si eks-tra-ku-ri-ku-ler ang-gar-an bu-nyi-nya sya-rat peng-ha-sil-an nya-nyi-an
        khu-sus akhir-nya ke-ta-ta-ne-ga-ra-an ke-a-da-an pe-nye-le-sai-an me-nge-ta-hui mu-lai be-rang-kat be-ri-ta ter-a-tur pe-ran-an
        ke-ra-jin-an di-na-mis ke-las se-ka-li-an kon-struk-si am-boi pan-dai au-la ma-in ni-at sa-at la-wan man-di sang-gup som-bong
        ap-ril cap-lok ul-tra bang-sa ba-nyak masy-hur me-ma-kai me-nya-pu me-nge-cat pe-no-long pe-nga-rang pe-nye-but pe-nge-tik
        ge-lem-bung ge-mu-ruh te-lun-juk ki-lo-gram pas-ca-pa-nen bi-o-gra-fi fo-to-gra-fi da-ta-ba-se
        """ + administration + planning + economy + society + technology + verbs + verbsPassive + plain + small

    // Government and law.
    private static let administration = """

        pe-me-rin-tah pe-me-rin-tah-an da-e-rah pro-vin-si ko-ta de-sa ca-mat lu-rah bu-pa-ti gu-ber-nur wa-kil
        sek-re-ta-ris sek-re-ta-ri-at di-nas ba-dan kan-tor ke-pa-la bi-dang sek-si sub-ba-gi-an ba-gi-an bi-ro asis-ten
        in-spek-to-rat in-spek-tur ja-bat-an pe-ja-bat pe-ga-wai ke-pe-ga-wai-an apa-ra-tur ne-ga-ra ne-ge-ri si-pil per-a-tur-an
        un-dang per-un-dang ke-pu-tus-an ke-te-tap-an ke-ten-tu-an pa-sal ayat hu-ruf lam-pir-an lem-bar-an ko-mit-men
        ke-se-pa-kat-an ke-se-pa-ham-an per-jan-ji-an nas-kah su-rat pe-nge-sah-an me-nge-sah-kan peng-un-dang-an
        per-i-zin-an pe-la-yan-an pe-la-yan pub-lik pem-bi-na-an peng-a-was-an peng-a-was
        pe-me-rik-sa-an me-me-rik-sa pe-rik-sa di-pe-rik-sa pe-rin-tah di-pe-rin-tah-kan ke-pe-mim-pin-an pim-pin-an pe-mim-pin
        ke-we-nang-an we-we-nang tang-gung ja-wab wi-la-yah ke-wi-la-yah-an per-wa-kil-an de-wan rak-yat ke-rak-yat-an
        ke-ma-nu-si-a-an ke-a-dil-an per-a-dil-an per-sa-tu-an ke-sa-tu-an ke-ne-ga-ra-an ke-hi-dup-an ke-bang-sa-an
        ke-a-man-an ke-ter-tib-an pe-ner-tib-an per-lin-dung-an ke-ten-tram-an ke-ten-te-ram-an pe-na-ta-an
        peng-u-rus peng-u-rus-an ke-peng-u-rus-an ke-pen-du-duk-an pen-du-duk pen-ca-tat-an ca-tat-an si-pil ke-lu-ar-ga-an ke-lu-ar-ga
        per-la-wan-an per-ta-han-an ke-ta-han-an ke-dau-lat-an dau-lat pan-ca-si-la kon-sti-tu-si hu-kum
        pe-lang-gar-an sank-si fung-si tu-gas pe-nu-gas-an pe-lak-sa-na-an me-lak-sa-na-kan pe-lak-sa-na di-lak-sa-na-kan
        pe-ne-tap-an me-ne-tap-kan di-te-tap-kan me-mu-tus-kan me-nim-bang meng-i-ngat mem-per-ha-ti-kan per-ha-ti-an
        ke-sek-re-ta-ri-at-an ke-di-nas-an ke-a-gen-an agen-da ra-pat no-tu-len ta-ta prog-ram ko-or-di-na-si
        me-ngo-or-di-na-si-kan peng-or-ga-ni-sa-si-an or-ga-ni-sa-si bi-rok-ra-si de-mok-ra-si po-li-tik ke-bi-jak-an bi-jak
        pe-do-man pe-tun-juk tek-nis ak-si ren-ca-na pe-ren-ca-na-an be-ren-ca-na te-ren-ca-na me-ren-ca-na-kan
        eva-lu-a-si pe-ngen-da-li-an mo-ni-to-ring pe-la-por-an la-por-an me-la-por-kan ki-ner-ja akun-ta-bi-li-tas
        akun-ta-bel re-for-ma-si pe-nyu-sun-an me-nyu-sun su-sun-an pe-nyam-pai-an me-nyam-pai-kan pe-ne-ri-ma-an me-ne-ri-ma
        di-te-ri-ma pe-ne-ri-ma te-ri-ma pem-be-ri-an mem-be-ri-kan di-be-ri-kan mem-be-ri be-ri-kan pem-ber-da-ya-an
        mem-ber-da-ya-kan pem-be-ran-tas-an be-ran-tas pem-be-rang-kat-an di-be-rang-kat-kan be-rat ke-be-rat-an be-ra-ni
        ke-be-ra-ni-an ber-a-da ke-ber-a-da-an ber-a-khir ber-a-sal ber-i-kut ber-i-si ber-u-bah ber-u-pa ber-u-pa-ya ber-u-sa-ha
        per-u-sa-ha-an per-u-bah-an pe-ru-mah-an pe-ru-mus-an pe-re-kam-an per-e-dar-an per-a-lat-an
        per-a-lih-an per-an-ta-ra pe-ran-cang-an ran-cang-an pe-ra-wat-an pe-ra-wat te-ra-wat pe-res-mi-an
        per-i-kan-an per-in-dus-tri-an pe-ri-o-de pe-ri-la-ku pe-ri-hal pe-ris-ti-wa per-o-leh-an per-o-rang-an
        mem-per-o-leh di-per-o-leh mem-per-e-rat per-un-tuk-an pe-rin-ci-an pe-rin-tis pe-ring-kat per-i-ngat-an per-a-ir-an
        pe-ra-sa-an pe-ra-ya-an ter-i-kat ter-in-teg-ra-si ter-u-kur ter-u-ta-ma ter-a-khir ter-ang-kat te-rap-an
        pe-ne-rap-an me-ne-rap-kan di-te-rap-kan te-rang ke-te-rang-an me-ne-rang-kan te-ram-pil ke-te-ram-pil-an ke-ter-a-tur-an
        te-rus me-ne-rus-kan se-te-rus-nya te-ro-bos-an te-ren-dah te-rin-ci ke-ter-li-bat-an ke-ter-bu-ka-an ke-ter-se-di-a-an
        ter-bit-an ter-je-mah-an per-ni-a-ga-an ke-ti-dak-pas-ti-an ke-ti-dak-a-dil-an ke-ti-dak-se-su-ai-an
        """

    // Plans, targets, chapters of a masterplan.
    private static let planning = """

        vi-si mi-si tu-ju-an sa-sar-an stra-te-gi stra-te-gis arah in-di-ka-tor tar-get ca-pai-an pen-ca-pai-an ting-kat ta-hap
        ta-hap-an jang-ka pen-dek me-ne-ngah pan-jang ta-hun-an bu-lan bu-lan-an ming-gu ha-ri ta-hun ka-len-der
        pe-ta ja-lan lam-pau pro-yek-si ana-li-sis meng-a-na-li-sis peng-u-kur-an ke-si-ap-an si-ap
        pe-nyi-ap-an me-nyi-ap-kan po-ten-si ma-sa-lah per-ma-sa-lah-an so-lu-si ino-va-si ino-va-tif
        man-fa-at pe-man-fa-at-an ke-man-fa-at-an ri-si-ko mi-ti-ga-si ke-ber-lan-jut-an ke-lan-jut-an lan-jut-an tin-dak
        tin-dak-an lo-ka-si mit-ra ke-mit-ra-an pe-nang-gung bi-a-ya pem-bi-a-ya-an da-na pen-da-na-an pen-da-pat-an pen-da-pat
        peng-ang-gar-an pe-nge-lu-ar-an be-lan-ja ha-sil ke-lu-ar-an ma-suk-an pe-ma-suk-an dam-pak ke-lu-ar
        ma-nu-sia sum-ber da-ya pe-nge-lo-la-an me-nge-lo-la di-ke-lo-la ke-lo-la pe-nge-lo-la swa-ke-lo-la swa-da-ya
        ke-swa-da-ya-an pra-sa-ra-na sa-ra-na fa-si-li-tas je-ja-ring ja-ring-an te-le-ko-mu-ni-ka-si ko-mu-ni-ka-si in-for-ma-si
        in-for-ma-ti-ka per-san-di-an sta-tis-tik sta-tis-ti-ka pe-lu-ang an-cam-an ke-le-mah-an ke-ku-rang-an ke-un-tung-an
        ke-ung-gul-an ke-se-im-bang-an se-im-bang ke-in-dah-an ke-i-ngin-an ke-i-kut-ser-ta-an ke-u-ang-an ke-u-tuh-an se-o-rang
        se-u-mur se-lu-ruh ke-se-lu-ruh-an se-hing-ga se-su-ai me-nye-su-ai-kan pe-nye-su-ai-an se-ba-gai se-ba-gai-ma-na ba-gai-ma-na
        ber-ba-gai pel-ba-gai se-per-ti se-ba-nyak se-ti-ap se-la-ma se-te-lah se-be-lum se-ka-rang se-lan-jut-nya se-men-ta-ra
        se-be-sar se-ca-ra se-jum-lah se-ja-lan se-pa-dan se-la-tan ten-tang ter-ha-dap ter-da-pat ter-ma-suk ter-se-but
        ter-ten-tu ter-pa-du ter-ca-pai ter-ba-ik te-pat ter-wu-jud ter-ka-it ter-ja-di per-ta-ma ke-ti-ga ke-em-pat
        ke-li-ma ke-e-nam pe-ma-ham-an pe-mi-lik-an ke-pe-mi-lik-an ke-gu-na-an peng-gu-na-an peng-gu-na meng-gu-na-kan
        peng-o-lah-an meng-o-lah pe-nen-tu-an me-nen-tu-kan pem-ba-gi-an pem-ben-tuk-an mem-ben-tuk pem-bu-at-an
        pem-bel-a-jar-an bel-a-jar pel-a-jar pel-a-jar-an peng-a-jar-an meng-a-jar ajar-an pen-di-dik-an pen-di-dik di-dik-an
        ke-ber-ha-sil-an ber-ha-sil ke-ga-gal-an ke-ma-ju-an ke-mam-pu-an ke-man-di-ri-an ke-ma-tang-an ke-ter-jang-kau-an
        ter-jang-kau me-man-tau pe-man-tau-an pan-tau-an ke-pu-lau-an pu-lau da-nau hi-jau atau ka-lau wa-lau-pun atau-pun mes-ki-pun
        """

    // Economy, works, environment.
    private static let economy = """

        eko-no-mi usa-ha per-da-gang-an pe-da-gang da-gang-an pa-sar pe-ma-sar-an
        in-dus-tri ke-cil me-ne-ngah ko-pe-ra-si per-bank-an kre-dit in-ves-ta-si pe-na-nam-an mo-dal per-ta-ni-an
        pe-ta-ni per-ke-bun-an ke-bun ke-hu-tan-an hu-tan per-tam-bang-an tam-bang ke-la-ut-an la-ut per-ka-pal-an
        pe-la-buh-an per-hu-bung-an hu-bung-an ke-hi-lang-an pa-ri-wi-sa-ta ke-pa-ri-wi-sa-ta-an wi-sa-ta wi-sa-ta-wan eko-wi-sa-ta
        ke-bu-da-ya-an bu-da-ya ke-se-ni-an se-ni se-ni-man ke-ra-ja-an ra-kit-an ha-sil-nya pro-duk pro-duk-si pro-duk-tif
        pro-duk-ti-vi-tas me-ma-sar-kan lo-gis-tik dis-tri-bu-si kon-sum-si me-ngon-sum-si pa-ngan ke-ta-han-an-nya
        be-ras pa-di ja-gung sa-wit ka-ret ko-pi ter-nak ikan per-i-kan-an-nya air ka-nal iri-ga-si ben-dung-an
        ter-mi-nal ke-re-ta ken-da-ra-an pe-ngen-da-ra trans-por-ta-si ang-kut-an ang-kat-an
        ling-kung-an sam-pah per-sam-pah-an ke-ber-sih-an ber-sih ber-se-ri per-ta-man-an ta-man
        sa-ni-ta-si lim-bah pen-ce-mar-an po-lu-si ban-jir ben-ca-na ke-ben-ca-na-an pe-nang-gu-lang-an
        ke-da-ru-rat-an da-ru-rat peng-ung-si peng-ung-si-an eva-ku-a-si ke-ba-kar-an ke-ke-ring-an ke-ma-rau kon-ser-va-si
        ener-gi lis-trik ke-te-na-ga-lis-trik-an ke-te-na-ga-ker-ja-an te-na-ga ker-ja pe-ker-ja pe-ker-ja-an
        ke-mis-kin-an mis-kin ke-se-jah-te-ra-an se-jah-te-ra pen-da-pat-an-nya pa-jak per-pa-jak-an
        ret-ri-bu-si pu-ngut-an pem-ba-yar-an mem-ba-yar tran-sak-si di-gi-tal har-ga ba-rang ja-sa peng-a-da-an
        me-ngi-rim pe-ngi-rim-an ki-rim-an kon-trak kon-trak-tor kon-sul-tan kon-sul-ta-si ga-ji tun-jang-an hi-bah ban-tu-an
        sub-si-di in-sen-tif ke-mu-dah-an per-da-ta tam-bah-an per-tam-bah-an pe-nam-bah-an
        ke-ka-ya-an ke-mak-mur-an mak-mur per-bu-at-an per-ba-ik-an mem-per-ba-i-ki di-per-ba-i-ki ke-ba-ik-an
        na-ik ke-na-ik-an me-na-ik-kan me-na-i-ki la-in la-in-nya me-la-in-kan se-la-in an-ta-ra la-ik ka-it ka-it-an
        ber-ka-it-an me-nga-it-kan per-sa-ing-an ber-sa-ing ja-uh men-ja-uh-kan men-ja-u-hi da-un ka-um ru-ang
        ru-ang-an na-ung-an ma-in-an per-ma-in-an me-ma-in-kan pe-ma-in ba-ik ba-ik-nya ba-ik-lah ke-se-ja-jar-an
        """

    // Education, health, people.
    private static let society = """

        se-ko-lah ke-se-hat-an se-hat pus-kes-mas ru-mah sa-kit pe-nya-kit dok-ter bi-dan obat peng-o-bat-an far-ma-si
        imu-ni-sa-si gi-zi ibu anak ba-yi ba-li-ta re-ma-ja pe-mu-da ke-pe-mu-da-an olah-ra-ga ke-o-lah-ra-ga-an lan-sia
        pe-rem-pu-an la-ki ke-se-ta-ra-an se-ta-ra gen-der di-sa-bi-li-tas ke-lom-pok pe-nge-lom-pok-an
        ko-mu-ni-tas to-koh adat aga-ma ke-a-ga-ma-an ber-a-ga-ma per-a-dab-an ke-ru-kun-an ru-kun war-ga te-tang-ga ke-war-ga-an
        pe-san me-me-san pe-san-an ke-sa-dar-an sa-dar pe-nyu-luh-an so-si-a-li-sa-si so-si-al pe-la-tih-an
        pe-la-tih me-la-tih la-tih-an bim-bing-an pem-bim-bing kur-sus di-dak-tik gu-ru sis-wa ma-ha-sis-wa pe-ser-ta ke-pe-ser-ta-an
        lu-lus-an ku-ri-ku-lum aka-de-mik aka-de-mi-si pe-ne-li-ti pe-ne-li-ti-an il-mu il-mu-wan ke-il-mu-an pe-nge-ta-hu-an
        se-pe-nge-ta-hu-an ke-ta-hui di-ke-ta-hui pe-nger-ti-an me-nger-ti te-la-dan ke-te-la-dan-an re-la-wan su-ka-re-la-wan
        war-ta-wan kar-ya-wan kar-ya pah-la-wan ke-pah-la-wan-an der-ma-wan se-ja-rah se-ja-rah-wan ha-la-man ha-rap-an meng-ha-rap-kan
        ka-was-an wa-was-an ga-gas-an pe-kan re-kan ke-te-rang-an-nya te-man ber-te-man ber-ta-han me-na-han ber-pe-ran pe-ran
        me-me-ran-kan ber-i-man iman ke-i-man-an aman peng-a-man peng-a-man-an meng-a-man-kan te-kan te-kan-an me-ne-kan
        di-te-kan me-la-wan me-ma-kan ma-kan ma-kan-an mi-num-an pa-kai pa-kai-an pe-ma-kai-an ber-pa-kai-an
        me-ma-ha-mi meng-i-ku-ti di-i-ku-ti peng-i-kut meng-ung-kap-kan meng-am-bil peng-am-bil-an meng-a-ju-kan
        peng-a-ju-an meng-a-jak ajak-an meng-a-tur peng-a-tur-an atur-an meng-a-ta-si di-a-ta-si meng-u-bah peng-u-bah-an meng-u-ji
        peng-u-ji-an uji-an meng-u-kur ukur-an meng-u-rus urus-an meng-un-dang un-dang-an meng-un-duh meng-ung-gah meng-i-si
        peng-i-si-an isi-an meng-in-teg-ra-si-kan in-teg-ra-si peng-in-teg-ra-si-an meng-e-va-lu-a-si meng-op-ti-mal-kan op-ti-mal
        meng-u-ta-ma-kan meng-u-mum-kan peng-u-mum-an umum meng-u-sul-kan usul-an meng-a-kui peng-a-ku-an meng-a-ki-bat-kan aki-bat
        meng-a-khi-ri akhir awal meng-a-wa-li meng-a-wa-si meng-ak-ses ak-ses meng-a-lo-ka-si-kan alo-ka-si
        meng-i-den-ti-fi-ka-si iden-ti-fi-ka-si iden-ti-tas meng-im-ple-men-ta-si-kan im-ple-men-ta-si meng-in-for-ma-si-kan
        meng-eks-por eks-por im-por meng-e-du-ka-si edu-ka-si meng-ang-kat peng-ang-kat-an meng-ang-gar-kan meng-an-ti-si-pa-si
        """

    // The smart-city vocabulary and loan words.
    private static let technology = """

        tek-no-lo-gi ap-li-ka-si sis-tem da-ta pe-rang-kat-nya elek-tro-nik elek-tro-nis ke-pe-rang-kat-an kom-pu-ter
        in-ter-net si-tus la-man por-tal plat-form in-teg-ri-tas in-ter-ak-si in-ter-ak-tif in-ter-na-si-o-nal na-si-o-nal
        re-gi-o-nal lo-kal glo-bal mo-dern mo-der-ni-sa-si di-gi-ta-li-sa-si trans-for-ma-si ino-va-tor kre-a-tif kre-a-ti-vi-tas
        in-ter-ven-si in-fra-struk-tur-nya ge-o-spa-si-al spa-si-al gra-fik in-fo-gra-fik in-fo-gra-fis de-mo-gra-fi
        ge-o-gra-fi to-po-gra-fi sen-sor ka-me-ra ser-ver ja-ring-an-nya ke-a-man-an-nya au-dit oto-ma-tis
        au-ten-tik au-ten-ti-ka-si ve-ri-fi-ka-si va-li-da-si kla-si-fi-ka-si spe-si-fi-ka-si ser-ti-fi-kat ser-ti-fi-ka-si
        stan-dar stan-dar-di-sa-si kom-pe-ten-si kom-pe-ten kom-pleks kom-plek-si-tas kom-po-nen kom-pi-la-si kom-bi-na-si
        kon-sep kon-sep-tu-al kon-teks kon-teks-tu-al teks tek-nik tek-ni-si prak-tik prak-tis kri-tik kri-te-ria kri-sis
        pri-o-ri-tas di-pri-o-ri-tas-kan mem-pri-o-ri-tas-kan di-prog-ram-kan mem-prog-ram di-pro-ses mem-pro-ses pro-ses pro-se-dur
        pro-mo-si pro-yek pro-fil pro-fe-si pro-fe-si-o-nal pre-dik-si pre-si-den prin-sip pri-ba-di ke-pri-ba-di-an pro-por-si
        per-spek-tif res-pons par-ti-si-pa-si par-ti-si-pa-tif ko-la-bo-ra-si ko-la-bo-ra-tif si-ner-gi
        rep-li-ka-si dek-la-ra-si re-gu-la-si re-a-li-sa-si si-mu-la-si for-mu-lir for-mat do-ku-men
        do-ku-men-ta-si ar-sip ke-ar-sip-an per-pus-ta-ka-an pus-ta-ka ar-si-tek-tur me-ta-da-ta mo-del me-to-de me-to-do-lo-gi
        me-ka-nis-me or-ga-nis-me in-sti-tu-si in-sta-la-si in-spi-ra-si in-spek-si in-stru-men-tal in-struk-si
        in-struk-tur ab-strak sub-stan-si ob-ser-va-si ob-jek sub-jek sub-ke-gi-at-an sub-bi-dang sub-u-rus-an
        sub-un-sur sub-sek-tor sek-tor sek-to-ral mul-ti-sek-tor mul-ti-me-dia mo-bi-li-tas ak-se-si-bi-li-tas flek-si-bel
        efek-tif efek-ti-vi-tas efi-si-en efi-si-en-si ku-a-li-tas ku-an-ti-tas ku-a-li-ta-tif ku-an-ti-ta-tif re-le-van
        re-le-van-si do-mi-nan sig-ni-fi-kan kon-sis-ten kon-sis-ten-si ko-mo-di-tas kon-di-si kon-du-sif kon-flik
        kon-fir-ma-si kon-ver-si kon-tri-bu-si kon-ti-nu-i-tas kon-so-li-da-si ko-or-di-na-tor ko-or-di-nat ko-in-si-den-si
        eks-ploi-ta-si eks-pre-si eks-klu-sif eks-ter-nal in-ter-nal in-klu-sif in-klu-si in-ves-tor eks-pan-si
        toi-let boi-kot ko-boi kon-voi pro-te-in mu-se-um dis-ku-si dis-trik dik-lat di-a-log di-men-si
        di-rek-tur di-rek-to-rat di-rek-si dip-lo-ma-si gra-tis as-pi-ra-si as-pek as-tro-no-mi as-pal
        trans-mi-si trans-mig-ra-si trans-fer trans-for-ma-tif men-trans-fer tran-si-si ar-te-ri ark-tik part-ner
        jur-na-lis-tik li-te-ra-si li-be-ral le-gis-la-tif le-gis-la-si ek-se-ku-tif yu-di-ka-tif le-ga-li-tas re-so-lu-si
        se-mi-nar se-mes-ter sim-pul sin-kron sin-kro-ni-sa-si sis-te-ma-tis ske-ma ska-la pe-ri-o-dik sta-bil sta-bi-li-tas
        ke-sta-bil-an sta-tus stu-di su-per-vi-si ta-bel te-ma te-ma-tik uni-fi-ka-si uto-pia va-ri-a-si va-ri-a-bel ver-si
        vi-tal vo-lu-me zo-na-si zo-na non-ak-tif non-for-mal an-tar-in-stan-si an-tar-da-e-rah an-tar-u-mat an-tar-wi-la-yah
        kon-tra-pro-duk-tif ka-i-dah kai-sar ba-lai ni-lai pe-ni-lai-an me-ni-lai ni-lai-nya su-ngai pe-ga-wai-nya se-le-sai
        me-nye-le-sai-kan di-se-le-sai-kan ra-mai ran-tai ran-tau pe-ran-tau taf-sir mau-lid sau-da-gar
        """

    // Active verbs.
    private static let verbs = """

        me-ma-ju-kan me-me-nu-hi pe-me-nuh-an me-me-nga-ru-hi pe-nga-ruh ber-pe-nga-ruh me-mi-lih pe-mi-lih-an pi-lih-an me-mi-li-ki
        me-mu-lai me-mu-lih-kan pe-mu-lih-an me-nga-ta-kan me-ngem-ba-li-kan pe-ngem-ba-li-an pe-ngem-bang-an pe-ngem-bang
        per-kem-bang-an ber-kem-bang me-nge-lu-ar-kan me-nge-nai me-nge-nal me-nge-nal-kan pe-nge-nal-an mem-per-ke-nal-kan
        per-ke-nal-an me-ngun-ju-ngi kun-jung-an pe-ngun-jung me-ngu-ra-ngi pe-ngu-rang-an me-ngum-pul-kan pe-ngum-pul-an
        me-ngu-a-sai pe-ngu-a-sa-an pe-ngu-at-an mem-per-ku-at di-per-ku-at me-ngu-at-kan me-ngu-tip ku-tip-an
        me-nga-ji pe-nga-ji-an ka-ji-an me-ngo-rek-si me-ngon-trol me-ngo-mu-ni-ka-si-kan me-nge-mu-ka-kan
        me-nge-lom-pok-kan me-nge-jar me-nge-sam-ping-kan me-ngi-ra per-ki-ra-an me-ngi-sah-kan
        me-la-ku-kan di-la-ku-kan ber-la-ku pem-ber-la-ku-an per-la-ku-an mem-per-la-ku-kan me-la-lui me-la-ya-ni
        di-la-ya-ni me-lan-jut-kan di-lan-jut-kan me-li-bat-kan me-li-hat me-lin-du-ngi di-lin-du-ngi me-li-pu-ti me-na-nam
        ta-nam-an pe-na-nam-an me-na-war-kan pe-na-war-an me-nam-bah me-nang-gu-la-ngi me-nang-ga-pi tang-gap-an me-na-ta
        me-ne-mu-kan te-mu-an pe-ne-mu-an per-te-mu-an me-nem-pat-kan pe-nem-pat-an me-ning-kat-kan
        pe-ning-kat-an me-ning-kat me-nin-dak-lan-ju-ti di-tin-dak-lan-ju-ti tin-dak-lan-jut meng-a-ma-ti peng-a-mat-an
        me-nun-juk pe-nun-juk-an me-nun-juk-kan me-nu-run-kan pe-nu-run-an me-nye-rah-kan pe-nye-rah-an se-rah
        me-nye-bar-kan pe-nye-bar-an se-bar-an me-nye-but-kan me-nye-di-a-kan pe-nye-dia pe-nye-di-a-an me-nye-leng-ga-ra-kan
        me-nye-la-ras-kan pe-nye-la-ras-an ke-se-la-ras-an se-la-ras me-nye-im-bang-kan me-nyim-pan pe-nyim-pan-an
        sim-pan-an me-nya-lur-kan pe-nya-lur-an sa-lur-an pe-nya-lah-gu-na-an me-nyu-sul men-ca-kup
        ca-kup-an men-ca-pai men-cer-min-kan men-cip-ta-kan pen-cip-ta-an men-da-pat-kan men-da-tang men-da-sar men-du-kung
        du-kung-an pen-du-kung men-de-kat-kan pen-de-kat-an men-di-ri-kan pen-di-ri-an men-do-rong do-rong-an pen-do-rong
        men-ja-di men-ja-ga men-ja-lan-kan di-ja-lan-kan pe-ja-lan per-ja-lan-an men-ja-lin men-ja-min ja-min-an pen-ja-min-an
        men-jang-kau men-je-las-kan pen-je-las-an mem-ba-ca mem-ba-has pem-ba-has-an ba-has-an mem-ban-tu mem-ba-ngun
        mem-ba-wa mem-be-ri-ta-hu-kan mem-be-li pem-be-li-an mem-ber-sih-kan mem-bi-a-yai mem-bim-bing mem-bu-at
        mem-bu-ka pem-bu-ka-an mem-bu-tuh-kan ke-bu-tuh-an mem-fa-si-li-ta-si mem-per-ce-pat per-ce-pat-an
        mem-per-hi-tung-kan per-hi-tung-an mem-per-lu-as per-lu-as-an mem-per-mu-dah mem-per-ta-han-kan mem-per-tim-bang-kan
        per-tim-bang-an mem-pu-nyai mem-pub-li-ka-si-kan pub-li-ka-si meng-ha-da-pi meng-ha-dir-kan
        meng-ha-sil-kan meng-hi-tung meng-hu-bung-kan peng-hu-bung meng-hi-dup-kan meng-hor-ma-ti ke-hor-mat-an meng-gam-bar-kan
        gam-bar-an peng-gam-bar-an meng-ge-rak-kan peng-ge-rak ge-rak-an per-ge-rak-an meng-gan-ti peng-gan-ti meng-ga-li
        me-ra-sa me-ra-sa-kan me-ran-cang me-rang-kum me-ra-wat me-res-pons me-re-a-li-sa-si-kan me-ru-mus-kan me-ru-pa-kan
        me-wa-jib-kan ke-wa-jib-an wa-jib me-wa-ki-li me-wu-jud-kan per-wu-jud-an me-ya-kin-kan ke-ya-kin-an
        """

    // Passive verbs, ber-, ter-, ke-…-an.
    private static let verbsPassive = """

        di-a-tur di-a-ju-kan di-am-bil di-ang-gar-kan di-ba-ngun di-ban-tu di-be-ri di-bi-a-yai di-bu-at di-bu-ka di-ca-pai
        di-da-pat-kan di-du-kung di-gu-na-kan di-ha-dap-kan di-ha-rap-kan di-ha-sil-kan di-hi-tung di-i-si di-in-teg-ra-si-kan
        di-ja-di-kan di-je-las-kan di-ke-lu-ar-kan di-kem-bang-kan di-ken-da-li-kan di-la-por-kan di-ma-suk-kan di-mak-sud
        di-man-fa-at-kan di-mi-li-ki di-mu-lai di-nya-ta-kan di-pa-kai di-per-lu-kan di-per-ki-ra-kan di-per-un-tuk-kan
        di-pi-lih di-pim-pin di-sam-pai-kan di-sah-kan di-se-bar-kan di-se-but di-se-di-a-kan di-se-leng-ga-ra-kan di-se-pa-ka-ti
        di-sim-pan di-su-sun di-ta-han di-tan-dai di-tem-pat-kan di-ten-tu-kan di-te-rus-kan di-ting-kat-kan
        di-tu-gas-kan di-tun-juk di-u-bah di-u-kur di-u-mum-kan di-un-dang di-u-ta-ma-kan di-wa-jib-kan di-wu-jud-kan
        ber-ang-go-ta ber-a-sas-kan ber-a-tur-an ber-ba-sis ber-be-da ber-da-sar-kan ber-da-ya ber-fung-si ber-gi-zi
        ber-gu-na ber-har-ga ber-hak ber-hu-bung-an ber-ja-ring-an ber-ka-la ber-ke-na-an ber-ku-a-li-tas ber-ko-or-di-na-si
        ber-ke-wa-jib-an ber-ke-si-nam-bung-an ber-man-fa-at ber-mo-tif ber-mu-tu ber-ni-lai ber-o-pe-ra-si ope-ra-si
        ope-ra-si-o-nal ber-o-ri-en-ta-si ber-pa-du ber-par-ti-si-pa-si ber-sa-ma ber-si-fat ber-sum-ber ber-tang-gung ber-tu-gas
        ber-tu-ju-an ber-u-mur ber-u-rus-an ber-wa-was-an ber-wi-sa-ta be-ra-gam ke-be-ra-gam-an be-ra-pa se-be-ra-pa
        be-be-ra-pa be-res ber-ju-ang per-ju-ang-an ber-syu-kur ber-ta-hap ber-te-pat-an ber-tam-bah ber-tem-pat
        te-rang-kum ter-ban-tu ter-ba-ru ter-bu-ka ter-ce-pat ter-de-kat ter-gan-tung ke-ter-gan-tung-an
        ter-gam-bar ter-hu-bung ter-i-den-ti-fi-ka-si ter-ken-da-li ter-kum-pul ter-lak-sa-na ter-lam-bat
        ke-ter-lam-bat-an ter-le-tak ter-li-bat ter-lin-dung ter-pe-nu-hi ter-per-ca-ya ter-pi-lih ter-sam-bung
        ter-se-leng-ga-ra ter-su-sun ter-tib ter-ting-gal ter-tu-lis ter-u-ji ter-wa-kil ke-ter-wa-kil-an ter-ba-tas
        ke-ter-ba-tas-an ke-ter-pa-du-an ke-ter-hu-bung-an
        ke-ha-dir-an ke-ha-rus-an ke-ja-di-an ke-ja-hat-an ke-je-las-an ke-jak-sa-an ke-ke-ras-an ke-la-hir-an
        ke-la-yak-an ke-leng-kap-an ke-leng-kap-an-nya ke-ma-ti-an ke-men-te-ri-an men-te-ri ke-nya-man-an
        ke-nya-ta-an ke-per-ca-ya-an ke-per-lu-an ke-pen-ting-an ke-pe-ra-wat-an ke-po-li-si-an po-li-si
        ke-pu-as-an ke-ra-gam-an ke-re-la-an ke-sa-lah-an ke-sa-ma-an ke-se-di-a-an ke-se-hat-an-nya ke-sem-pat-an
        ke-sen-jang-an ke-se-pa-kat-an-nya ke-si-ap-si-a-ga-an ke-sim-pul-an ke-su-lit-an ke-tat ke-te-pat-an ke-tu-run-an
        ke-u-ta-ma-an ke-wa-jar-an ke-ce-la-ka-an ke-ce-pat-an ke-cu-a-li ke-da-tang-an ke-du-duk-an
        ke-em-pat-nya ke-ge-mar-an ke-kha-wa-tir-an ke-khu-sus-an ke-ko-song-an ke-ku-a-sa-an
        ke-lang-ka-an ke-la-lai-an ke-lang-sung-an ke-me-nang-an ke-mer-de-ka-an mer-de-ka ke-mu-di-an ke-pa-da
        """

    // Frequent words without or with little affixation.
    private static let plain = """

        yang un-tuk da-lam pa-da da-ri ada-lah ia-lah yai-tu yak-ni ti-dak bu-kan ju-ga ha-rus da-pat akan te-lah se-dang
        ma-sih su-dah be-lum hen-dak ha-nya sa-ma ti-ap ma-sing pa-ra se-mua ba-ru la-ma be-sar ting-gi ren-dah
        lu-as sem-pit ba-gus bu-ruk ce-pat lam-bat mu-dah su-lit ku-at le-mah pe-nuh ko-song be-nar sa-lah ja-di la-gi ang-ka
        hu-ruf-nya ka-ta ka-li-mat ba-ha-sa ta-bel-nya gam-bar ju-dul bab sub-bab daf-tar pen-da-hu-lu-an pe-nu-tup
        la-tar be-la-kang mak-sud ru-mus-an ru-mus lan-das-an da-sar te-o-ri hal ta-bu-la-si no-mor tang-gal tem-pat wak-tu
        ja-nu-a-ri feb-ru-a-ri ma-ret ju-ni ju-li agus-tus sep-tem-ber ok-to-ber no-vem-ber de-sem-ber se-nin se-la-sa ra-bu
        ka-mis ju-mat sab-tu ming-gu sa-tu em-pat li-ma enam tu-juh de-la-pan sem-bi-lan se-pu-luh se-be-las be-las pu-luh
        ra-tus ri-bu ju-ta mi-li-ar tri-li-un ru-pi-ah per-sen pe-cah-an bi-lang-an jum-lah to-tal ra-ta mi-ni-mum mak-si-mum
        mak-si-mal mi-ni-mal pen-ting khu-sus-nya umum-nya mi-sal-nya ar-ti-nya ka-re-na se-bab oleh ke-ti-ka aki-bat-nya
        na-mun te-ta-pi se-dang-kan bah-kan bah-wa ji-ka apa-bi-la apa-kah ma-na ka-pan
        ta-ngan ka-ki ma-ta te-li-nga ta-nah la-han gu-nung lem-bah pan-tai mu-a-ra sa-wah ke-bun-nya pu-sat te-ngah
        uta-ra ba-rat ti-mur te-nga-ra ba-tas ta-pal ru-mah-nya ge-dung ba-ngun-an ba-lai-nya pos-ko ge-nang-an
        se-rang-an se-tor-an se-ga-la se-ge-ra sen-di-ri se-ri-bu se-ra-tus sa-ngat ju-jur adil
        ra-mah re-sah ra-sa ra-gam har-mo-nis har-mo-ni ha-ki-kat hik-mah ikh-ti-ar akh-lak isya-rat
        khid-mat takh-ta ruh khot-bah akhi-rat nya-ris nya-ta pe-nyu
        sa-ngat-lah pe-ngan-tin ang-go-ta ang-gap-an ang-sur-an bang-ku bang-kit bing-kai di-ngin
        gang-gu-an geng-gam ja-ngan jang-gal kang-kung lang-kah lang-sung lang-gan-an mang-ga
        mung-kin ke-mung-kin-an nang-ka pang-gil-an pe-nyang-ga rang-ka ke-rang-ka ring-kas-an sang-gah-an
        se-ma-ngat sing-kat-an ting-gal tung-gal tung-gak-an
        tang-gap ung-gul ung-kap-an wa-jah wi-ba-wa ke-wi-ba-wa-an za-man ya-kin ya-yas-an wu-jud wa-ris-an wa-ra-la-ba
        """

    // The rest of an ordinary report.
    private static let small = """

        ja-jar-an tu-run-an pa-nut-an ikat-an lem-ba-ga ke-lem-ba-ga-an pe-lem-ba-ga-an ba-dan-nya go-long-an ga-bung-an peng-ga-bung-an
        kan-dung-an po-tong-an tim-bang-an hi-bur-an ko-tor-an mu-at-an la-pis-an la-pang-an ke-la-pang-an tan-tang-an
        man-tap ke-man-tap-an sa-tu-an ke-sa-tu-an-nya pa-du-an pan-du-an peng-a-rah-an meng-a-rah-kan arah-an
        peng-a-da-an-nya peng-a-lam-an peng-an-tar peng-ha-pus-an peng-har-ga-an peng-ha-lang
        pe-nga-wal-an pe-ngi-sah-an pe-rang pe-rak pe-nye-rap-an pe-nye-ta-ra-an
        pe-nyi-dik-an pe-nye-li-dik-an pe-nyu-luh pe-nye-gar-an pe-nin-dak-an pe-no-lak-an pe-na-rik-an pe-nu-lis-an
        tu-lis-an pe-nu-lis pe-nin-jau-an tin-jau-an me-nin-jau pe-me-ra-ta-an me-ra-ta pe-me-li-ha-ra-an me-me-li-ha-ra pe-li-ha-ra
        pe-ma-jang-an pe-ma-par-an pa-par-an pe-ma-sang-an pa-sang-an pe-ma-sok-an pa-sok-an pe-mang-ku pe-mo-tong-an
        pe-mu-ngut-an pe-mu-puk-an pe-mu-tus-an pen-ce-gah-an men-ce-gah pen-ca-ri-an pen-da-ta-an
        pen-daf-tar-an men-daf-tar pen-de-ri-ta pen-ja-ga-an pen-ja-bar-an pen-ju-al-an pem-ba-ha-ru-an
        pem-ba-ru-an pem-bang-kit pem-bi-ca-ra-an pem-bo-ros-an pem-be-bas-an pem-be-nah-an pem-bu-ang-an pem-ban-tu
        pe-lan-tik-an pe-le-pas-an pe-les-ta-ri-an les-ta-ri pe-li-bat-an pe-lo-por pe-man-du per-ban-ding-an
        per-be-da-an per-ca-kap-an per-ce-tak-an per-da-mai-an da-mai per-ga-ul-an per-gan-ti-an per-gu-ru-an
        per-ka-ra per-kam-pung-an per-kan-tor-an per-ko-ta-an per-kum-pul-an per-lom-ba-an
        per-min-ta-an per-mo-hon-an per-mu-kim-an per-nya-ta-an per-sa-ma-an per-se-tu-ju-an per-si-ap-an
        per-sya-rat-an per-ta-nya-an per-tem-pur-an per-tum-buh-an ber-tum-buh per-tun-juk-an per-wi-ra
        sam-but-an sam-bung-an sa-ring-an ser-ta si-ar-an si-kap sim-bol sum-bang-an sung-guh tam-pil-an
        ta-war-an tam-bang-an te-gas-an tem-bus-an ten-te-ram ti-tip-an to-long tun-tut-an
        un-sur unit upah upa-ca-ra upa-ya urut-an utang uta-ma war-na
        ke-ti-dak-ha-dir-an ke-ti-dak-har-mo-nis-an ber-pen-di-dik-an ke-pen-di-dik-an meng-am-bil-a-lih peng-am-bil-a-lih-an ke-pra-mu-ka-an meng-i-ri-ngi pe-ran-ti di-pe-ta-kan pe-nan-da-ta-ngan pe-nan-da-ta-ngan-an pe-nge-ras tri-wu-lan ber-se-rak-an be-ri-si-ko be-per-gi-an
        na-ra-sum-ber per-nah pin-dah per-pin-dah-an pin-jam-an ra-lat re-ka-ya-sa re-kon-struk-si re-ha-bi-li-ta-si re-vi-ta-li-sa-si
        ru-juk-an sa-dur-an sa-lin-an ma-na-je-men ma-na-jer me-di-a-si mo-tor mo-ti-va-si nor-ma no-ta ob-jek-tif
        pa-rag-raf pa-ket pa-nel pa-ni-tia par-kir pe-so-na po-la
        """
}
