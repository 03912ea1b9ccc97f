using Acme.HostingTests.FileStores;

namespace Acme.HostingTests;

/// <summary>What this assembly does as a process of its own, so that a test can kill it.</summary>
internal static class Program
{
    public const string WriteFiles = "write-files";

    public static int Main(string[] args) => args is [WriteFiles, var path] ? KilledWriterTests.Write(path) : 1;
}
