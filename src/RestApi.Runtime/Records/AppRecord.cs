using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>A record of an app: its fields as JSON, such as <c>title</c> and <c>c_email</c>.</summary>
/// <param name="app">The app the record belongs to, such as <c>contacts</c>.</param>
/// <param name="id">The record's id within the app.</param>
/// <param name="fields">The fields by name.</param>
public sealed class AppRecord(string app, string id, JsonObject? fields = null)
{
    /// <summary>The app the record belongs to.</summary>
    public string App { get; } = app;

    /// <summary>The record's id within the app.</summary>
    public string Id { get; } = id;

    /// <summary>The fields by name.</summary>
    public JsonObject Fields { get; } = fields ?? [];
}
