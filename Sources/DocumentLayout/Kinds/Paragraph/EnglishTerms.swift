import LayoutLanguage
import Typesetting

/// English words that Indonesian plans write in italics. Foreign words are (EYD V), but so are words of regional languages and those that are
/// stressed: italics whose words are all among these are read with an English voice, others say no language.
enum EnglishTerms {
    private static let words = Set(
        """
        access action agile analytics and app application apps architecture artificial assessment assistant automation award awareness
        backup balanced bandwidth banking baseline benchmark benchmarking best big billing blended blockchain blue board bottom branding
        brief broadband broadcast budget building business by calendar call camera capacity card carbon care cashless center centre
        certificate challenge change channel chart chatbot checklist circular citizen city cities clean clinic cloud code collaboration
        command commerce commercial committee community competition computing concept connect connectivity content control cost council
        coverage co creative creator credit crisis critical crowdfunding culture customer cyber dashboard data database day deadline deep
        delivery design desk development device digital disaster discussion display driven drone early ecosystem economy edge education
        efficiency electronic email emergency empowerment energy engagement engineering enterprise entrepreneur environment evaluation
        event evidence exchange executive experience expert face facility farming fast feasibility feedback fiber field file financial
        finance firewall first flagship focus food for forum framework free from fund future gap gateway global go goals good governance
        government green group growth guideline hardware health healthy help helpdesk heritage high home homestay hosting hotline hotspot
        hub human identity image impact implementation improvement in inclusive income incubator index indicator indicators industry
        influencer information infrastructure initiative innovation innovative input inspection integrated integration intelligence
        intelligent interface internet interoperability investment issue issues job journey key knowledge lab landmark landscape layer
        leader leadership learning legal level library life lifestyle line link literacy live living local log login long low machine
        mail maintenance management manager map mapping market marketing marketplace master masterplan maturity media medical meeting
        mentor mentoring milestone milestones mission mobile mobility model modern money monitoring national network new news of office
        offline on one online open operation operational optic order organization outcome outcomes output outputs outreach overview owner
        paper participation partner partnership pass payment people performance pilot plan planning platform playbook point policy pool
        poster power practice practices preparedness prevention price private procurement product production professional program project
        prototype public quality quick radio rapid rate rating ready readiness real recovery recycle reduce relationship remote renewable
        report reporting research resilience resilient resource resources response responsive reuse review risk road roadmap rural safe
        safety scale school science scorecard screening search security self sensing server service services setting sharing sharp shelter
        shop short sign signature single site skill skills smart social society software solution solutions source space sport stage
        stakeholder stakeholders standard start startup state station statement status stop storage story strategic strategy street
        structure study stunting success summit supply support survey sustainable sustainability swing system systems tagline talent target
        task team technology term test testing text the thinking ticket ticketing time timeline to tool toolkit tools top touch tour
        tourism tower town tracking traffic training transfer transit transparency transport transportation travel trend tree twin
        university up update upgrade urban use user value venture view village virtual vision visit visitor voice volunteer warning waste
        watch water way wearable web webinar website welcome well white wifi win wins with women work workflow working workshop world
        youth zero zone
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Whether all of its words are English ones; false for a text without words.
    static func contains(_ text: String) -> Bool {
        let own = text.lowercased().split { !$0.isLetter }
        return !own.isEmpty && own.allSatisfy { $0.count == 1 && $0 == "e" || words.contains(String($0)) }
    }
}

extension ComputedStyle {
    /// Italics in the language of their words, where nothing else says it.
    func speaking(_ element: BoundElement) -> ComputedStyle {
        guard text.language == "und", EnglishTerms.contains(element.plainText) else { return self }
        var text = text
        text.language = "en"
        return ComputedStyle(text: text, box: box)
    }
}
