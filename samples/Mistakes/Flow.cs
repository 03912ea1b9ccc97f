namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>Calls that are right one by one, and wrong in what they do together.</summary>
internal static class Flow
{
    public static ImportResult ImportByAnotherName(IEnumerable<string> names) =>
        ComindServer.ImportData(names.Select(name => new { title = name, c_external_id = name }), ["external_id"]); // RAPI2014
}
