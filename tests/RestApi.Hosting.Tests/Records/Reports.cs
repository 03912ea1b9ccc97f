using Comind.Api.Server;

namespace Acme.HostingTests.Records;

/// <summary>What an import said of its progress, heard at once.</summary>
internal sealed class Reports(Action<ImportProgress>? heard = null) : List<ImportProgress>, IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        Add(value);
        heard?.Invoke(value);
    }
}
