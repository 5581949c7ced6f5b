import Foundation
import LayoutLanguage
import PageModel

/// Opens the map of a chart and fills its regions.
struct MapReading {
    let builder: BoxBuilder
    let element: BoundElement

    /// A point of the chart: its region and its number.
    struct Region {
        let point: BoundElement
        let number: Double?
        let color: Color?
    }

    /// nil, and reported, when there is no map that could be filled.
    func map(_ regions: [Region], limit: Double?, color: Color) -> ChartContent.Map? {
        guard let path = element.attribute(ChartElement.source), !path.text.isEmpty else {
            builder.report(.noMap(element))
            return nil
        }
        guard let file = builder.environment.resolveImage(path.text, path.range) else { return nil }
        let classes = MapClasses(regions.compactMap(\.number), limit: limit, color: color)
        let colors = regions.map { region in
            region.color ?? region.number.map { classes.color(of: classes.index(of: $0)) } ?? MapClasses.none
        }
        let fills = zip(regions, colors).map { RegionFill(region: $0.point[PointElement.region], color: $1) }
        do {
            let resource = try builder.environment.images.image(at: file, filling: fills)
            for fault in resource.faults {
                if case .unknownRegion(let name) = fault {
                    let point = regions.first { $0.point[PointElement.region] == name }?.point ?? element
                    builder.report(.unknownRegion(name, point, path))
                } else {
                    builder.report(.faulty(path, fault))
                }
            }
            return .init(resource: resource, classes: classes, colors: colors)
        } catch {
            builder.report(.unreadableImage(path, error))
            return nil
        }
    }
}
