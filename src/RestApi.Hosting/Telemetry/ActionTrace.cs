using System.Diagnostics;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The run of one action as a span and in metrics.</summary>
internal readonly struct ActionTrace
{
    private readonly string _actionName;
    private readonly Activity? _span;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ActionTrace(string actionName, Activity? span)
    {
        _actionName = actionName;
        _span = span;
    }

    /// <param name="actionName">The name that was asked for; there may be no such action.</param>
    /// <param name="app">The app of the records, if there are any.</param>
    /// <param name="recordIds">The ids of the records.</param>
    /// <param name="runId">The id of the run.</param>
    public static ActionTrace Start(string actionName, string? app, IReadOnlyList<string> recordIds, string runId)
    {
        var name = SecretRedactor.Redact(actionName);
        return new(name, RestApiTelemetry.Source.HasListeners() ? StartSpan(name, app, recordIds, runId) : null);
    }

    /// <summary>Takes note of what was thrown.</summary>
    public void Failed(Exception error)
    {
        if (_span is { IsAllDataRequested: true })
        {
            _span.AddRedacted(error);
        }
    }

    public void Stop(ActionError? error)
    {
        ActionMetrics.Record(_actionName, Stopwatch.GetElapsedTime(_started), error);
        if (_span is null)
        {
            return;
        }

        if (error is not null)
        {
            _span.SetTag(AttributeNames.ErrorType, error.Kind.ToString());
            _span.SetStatus(ActivityStatusCode.Error, error.Message);
        }

        _span.Dispose();
    }

    private static Activity? StartSpan(string name, string? app, IReadOnlyList<string> recordIds, string runId)
    {
        var tags = new List<KeyValuePair<string, object?>> { new(AttributeNames.Action, name), new(AttributeNames.RunId, runId) };
        if (app is not null)
        {
            tags.Add(new(AttributeNames.App, SecretRedactor.Redact(app)));
        }

        if (recordIds.Count > 0)
        {
            // Of many records the first stands for all.
            tags.Add(new(AttributeNames.RecordId, SecretRedactor.Redact(recordIds[0])));
        }

        return RestApiTelemetry.Source.StartActivity($"action {name}", ActivityKind.Internal, parentContext: default, tags);
    }
}
