extension CalendarDate {
    /// Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday.
    ///
    /// Counts the days since 1 January of the year 1, a Monday in the proleptic Gregorian calendar.
    var isoWeekday: Int {
        let past = year - 1
        var days = past * 365 + past / 4 - past / 100 + past / 400 + day - 1
        for earlier in 1..<month { days += CalendarDate.days(inMonth: earlier, of: year) }
        return days % 7 + 1
    }

    /// 'Selasa' for 10 October 2023.
    var weekdayName: String { CalendarNames.weekdays[isoWeekday - 1] }
}
