using Acme.CrmSync;
using Acme.CrmSync.Crm;
using Comind.Api.Hosting;
using Microsoft.Extensions.Configuration;

if (!SyncOptions.TryParse(args, out var options, out var problem))
{
    await Console.Error.WriteLineAsync($"error: {problem} Run with --help to see what there is.");
    return ExitCode.WrongOptions;
}

if (options.ShowHelp)
{
    Console.WriteLine(SyncOptions.Help);
    return ExitCode.Synced;
}

await using var sampleCrm = options.UseForeignCrm ? null : await CrmServer.StartAsync();
var builder = ActionHost.CreateBuilder().AddActions(ActionRegistry.All).UseSqlite(options.DatabasePath);
if (sampleCrm is not null)
{
    Console.WriteLine($"Started the sample CRM with {CrmContacts.Count} contacts on {new Uri(sampleCrm.Url).Authority}");
    builder.Configuration.AddInMemoryCollection([
        new("COMIND_SECRET_CRM_BASE_URL", sampleCrm.Url),
        new("COMIND_SECRET_CRM_API_KEY", sampleCrm.ApiKey),
    ]);
}
else if (options.CrmUrl is not null)
{
    builder.Configuration.AddInMemoryCollection([new("COMIND_SECRET_CRM_BASE_URL", options.CrmUrl.OriginalString)]);
}

if (!JobName.TryGet(builder.Configuration, sampleCrm is not null, out var job))
{
    await Console.Error.WriteLineAsync(
        "error: The value of COMIND_SECRET_CRM_BASE_URL is no http or https URL, such as https://crm.example.com."
    );
    return ExitCode.Failed;
}

await using var host = builder.Build();
var result = host.Run("sync_contacts", app: "sync_jobs", recordId: job);
if (result.Succeeded)
{
    Console.WriteLine($"Stored in {options.DatabasePath}, tables contacts and sync_jobs");
}

return ExitCode.Of(result);
