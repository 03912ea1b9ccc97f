namespace Comind.Api.Server;

/// <summary>There is no record with this id. The message names the app and the next step.</summary>
public sealed class RecordNotFoundException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="app">The app that was searched.</param>
    /// <param name="id">The id that no record has.</param>
    public RecordNotFoundException(string app, string id)
        : base(
            SecretRedactor.Redact(
                $"App '{app}' has no record '{id}', so nothing was written. Create it with CreateAppRecord, or query for its id first."
            )
        )
    {
        App = app;
        Id = id;
    }

    /// <summary>The app that was searched.</summary>
    public string App { get; }

    /// <summary>The id that no record has.</summary>
    public string Id { get; }
}
