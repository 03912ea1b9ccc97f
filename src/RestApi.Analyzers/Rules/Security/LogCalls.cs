using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Knows the calls of .NET and of common libraries that write to a log, the console or a trace.</summary>
internal static class LogCalls
{
    private static readonly string[] s_levels =
    [
        "Verbose",
        "Trace",
        "Debug",
        "Info",
        "Warn",
        "Error",
        "Fatal",
        "Write",
        "Log",
        "ForContext",
    ];

    private static readonly Dictionary<string, string[]> s_starts = new()
    {
        ["System.Console"] = ["Write"],
        ["System.Diagnostics.Debug"] = ["Write", "Print", "Fail", "Assert"],
        ["System.Diagnostics.Debugger"] = ["Log"],
        ["System.Diagnostics.Trace"] = ["Write", "Trace", "Fail", "Assert"],
        ["System.Diagnostics.TraceSource"] = ["Trace"],
        ["System.Diagnostics.EventLog"] = ["Write"],
        ["System.Diagnostics.Activity"] = ["SetTag", "AddTag", "SetBaggage", "AddBaggage"],
        ["Microsoft.Extensions.Logging.ILogger"] = ["Log", "BeginScope"],
        ["Microsoft.Extensions.Logging.LoggerExtensions"] = ["Log", "BeginScope"],
        ["Serilog.ILogger"] = s_levels,
        ["Serilog.Log"] = s_levels,
        ["NLog.ILogger"] = s_levels,
        ["NLog.Logger"] = s_levels,
        ["log4net.ILog"] = s_levels,
    };

    public static bool IsLog(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.ContainingType is { } type
            && (
                (
                    s_starts.TryGetValue(type.ToDisplayString(), out var starts)
                    && starts.Any(start => method.Name.StartsWith(start, StringComparison.Ordinal))
                )
                || (method.Name.StartsWith("Write", StringComparison.Ordinal) && IsConsole(call.Instance))
                || (
                    method.IsPartialDefinition
                    && method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute")
                )
            );
    }

    // Console.Out, Console.Error
    private static bool IsConsole(IOperation? writer) =>
        writer
            is IPropertyReferenceOperation
            {
                Property: { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } }
            };
}
