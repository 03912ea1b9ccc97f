using Comind.Api.Hosting;

namespace Acme.CrmSync;

/// <summary>Documented in <see cref="SyncOptions.Help"/>.</summary>
internal static class ExitCode
{
    public const int Synced = 0;
    public const int Failed = 1;
    public const int WrongOptions = 2;

    private const int Cancelled = 130;

    public static int Of(ActionRunResult result) =>
        result.Error?.Kind switch
        {
            null => Synced,
            ActionErrorKind.Cancelled => Cancelled,
            _ => Failed,
        };
}
