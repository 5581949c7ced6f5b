@testable import DocumentProduction
import Files
import Foundation
import Synchronization
import TestSupport
import Testing

/// Work that is shared by threads: nothing is done twice, nothing is left, and the order does not depend on who was
/// faster.
@Suite struct ThreadTests {
    @Test(arguments: [nil, 1, 2, 7, 40], [0, 1, 5, 300]) func everyTaskOnce(_ threads: Int?, _ tasks: Int) {
        let counts = Mutex([Int](repeating: 0, count: tasks)), workers = Mutex(0)
        let results = ThreadPool(count: threads).run(tasks) {
            workers.withLock { number in
                number += 1
                return number
            }
        } work: { worker, task in
            counts.withLock { $0[task] += 1 }
            if task.isMultiple(of: 7) { Thread.sleep(forTimeInterval: 0.001) }
            return "\(task)/\(worker > 0)"
        }
        #expect(results == (0..<tasks).map { "\($0)/true" })
        #expect(counts.withLock { $0.allSatisfy { $0 == 1 } })
        // A worker is made for each thread, and no more threads than tasks.
        let limit = max(1, min(tasks, threads ?? ProcessInfo.processInfo.activeProcessorCount))
        #expect((1...limit).contains(workers.withLock { $0 }))
    }

    /// Pages are deep trees: a thread has room for what the first thread has.
    @Test func threadsHaveDeepStacks() {
        @Sendable func depth(_ level: Int) -> Int {
            let room = (level, level + 1, level + 2, level + 3)
            return level == 0 ? 0 : depth(level - 1) + (room.1 - room.0)
        }
        let results = ThreadPool(count: 2).run(2) {
        } work: { _, _ in
            depth(60_000)
        }
        #expect(results == [60_000, 60_000])
    }

    @Test func queuesGiveEachNumberOnce() {
        let queue = WorkQueue<Int>(count: 500), taken = Mutex([Int]())
        let threads = (0..<6).compactMap { _ in
            JoinableThread(stackSize: 1 << 20) {
                while let index = queue.take() {
                    taken.withLock { $0.append(index) }
                    queue.finish(index, index * index)
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(threads.count == 6 && taken.withLock { $0.sorted() } == Array(0..<500))
        #expect(queue.take() == nil && queue.results == (0..<500).map { $0 * $0 })
        // Joined twice is joined.
        for thread in threads { thread.join() }
    }

    /// Messages come in their order, never more waiting than there is room for.
    @Test(arguments: [1, 2, 5]) func channelsKeepTheirOrder(_ capacity: Int) throws {
        let channel = BoundedChannel<Int, String>(capacity: capacity), sent = Mutex(0), most = Mutex(0)
        let thread = try #require(
            JoinableThread(stackSize: 1 << 20) {
                for expected in 0..<200 {
                    let ahead = sent.withLock { $0 } - expected
                    most.withLock { $0 = max($0, ahead) }
                    guard channel.receive() == expected else { return channel.close(with: .success("order")) }
                }
                channel.close(with: .success("selesai"))
            })
        for number in 0..<200 {
            #expect(channel.send(number) == nil || number == 199)
            sent.withLock { $0 = number + 1 }
        }
        #expect(try channel.result()?.get() == "selesai")
        thread.join()
        // One may have been taken while its sender has not yet counted it.
        #expect(most.withLock { $0 } <= capacity)
    }

    /// A channel that is closed takes nothing more, and whoever waits to send goes on.
    @Test func closedChannelsHoldNobody() throws {
        struct Full: Error {}
        let channel = BoundedChannel<Int, String>(capacity: 1)
        #expect(channel.send(1) == nil)
        let thread = try #require(
            JoinableThread(stackSize: 1 << 20) {
                Thread.sleep(forTimeInterval: 0.02)
                channel.close(with: .failure(Full()))
            })
        // There is no room: this waits until the channel is closed.
        let answer = channel.send(2)
        thread.join()
        #expect(throws: Full.self) { try answer?.get() }
        #expect(throws: Full.self) { try channel.send(3)?.get() }
        #expect(throws: Full.self) { try channel.result()?.get() }
    }

    @Test func guardedValuesLoseNothing() {
        let value = Guarded(0)
        let threads = (0..<8).compactMap { _ in
            JoinableThread(stackSize: 1 << 20) { for _ in 0..<2_000 { value.withLock { $0 += 1 } } }
        }
        for thread in threads { thread.join() }
        #expect(value.withLock { $0 } == threads.count * 2_000)
    }

    /// Who waits until a channel is drained finds the work of all messages done; a closed channel holds nobody.
    @Test(arguments: [1, 3, 16]) func drainedChannelsHaveDoneEverything(_ capacity: Int) throws {
        struct Full: Error {}
        let channel = BoundedChannel<Int, String>(capacity: capacity), done = Mutex(0)
        let thread = try #require(
            JoinableThread(stackSize: 1 << 20) {
                while channel.receive() >= 0 { done.withLock { $0 += 1 } }
                channel.close(with: .failure(Full()))
            })
        for count in 1...50 {
            for number in 0..<count { channel.send(number) }
            #expect(try channel.drain()?.get() == nil)
            #expect(done.withLock { $0 } == count * (count + 1) / 2)
        }
        channel.send(-1)
        thread.join()
        #expect(throws: Full.self) { try channel.drain()?.get() }
    }

    /// Everybody who asks gets the value, which is worked out once.
    @Test func concurrentValuesAreWorkedOutOnce() {
        let count = Mutex(0)
        let value = ConcurrentValue {
            Thread.sleep(forTimeInterval: 0.01)
            return count.withLock { number in
                number += 1
                return number
            }
        }
        let seen = Mutex([Int]())
        let threads = (0..<6).compactMap { _ in
            JoinableThread(stackSize: 1 << 20) { seen.withLock { $0.append(value.value) } }
        }
        for thread in threads { thread.join() }
        #expect(seen.withLock { $0 } == [Int](repeating: 1, count: 6))
        #expect(value.valueIfKnown == 1 && value.value == 1)
    }
}
