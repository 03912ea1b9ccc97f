namespace Acme.Mistakes;

using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Comind.Api.Server;

/// <summary>Actions that nobody could run.</summary>
internal class ContactActions
{
    [Action("sync")] // RAPI4201
    public static void SyncContacts(Report report) => report.Note = "contacts";

    [Action("sync")] // RAPI4201
    public static void SyncOrders(Report report) => report.Note = "orders";

    [Action("purge")]
    public void Purge() => ActionLog.Info(ToString() ?? ""); // RAPI4202

    [Action("hide")]
    private static void Hide() => ActionLog.Info("hidden"); // RAPI4203

    [Action("count")]
    public static int Count() => 1; // RAPI4204

    [Action("merge")]
    public static void Merge(Report first, Report second) => first.Note = second.Note; // RAPI4205

    // Only constants of the project are looked up.
    [Action(RuntimeFeature.PortablePdb)] // RAPI4206
    public static void Read(Report report) => report.Note = "read";

    [Action("hurry", BudgetSeconds = 0)] // RAPI4207
    public static void Hurry(Report report) => report.Note = "no time";

    [Action("describe", JsonContext = typeof(NoContext))] // RAPI4208
    public static void Describe(Report report, string note) => report.Note = note;

    internal static class NoContext
    {
        public static JsonSerializerContext? Default => null;
    }
}
