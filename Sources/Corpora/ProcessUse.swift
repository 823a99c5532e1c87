#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process uses of the machine.
public enum ProcessUse {
  /// The most memory that the process has held so far, in bytes.
  public static var peakMemory: Int {
    var usage = rusage()
    // RUSAGE_SELF, whose type differs between systems, is 0 on all.
    guard unsafe getrusage(0, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      // In units of 1024 bytes.
      return Int(usage.ru_maxrss) << 10
    #endif
  }

  /// Nanoseconds since some point in the past.
  public static var nanoseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// The number of cores.
  public static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
