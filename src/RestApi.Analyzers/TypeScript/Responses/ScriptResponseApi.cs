using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Tells the calls and members that matter to the flow of a response from all others.</summary>
internal sealed class ScriptResponseApi(ScriptFile file, ScriptTexts texts)
{
    private static readonly HashSet<string> s_executions =
    [
        "executeRequest",
        "ExecuteRequest",
        "executeRequestAsync",
        "ExecuteRequestAsync",
        "downloadFile",
        "DownloadFile",
        "downloadFileAsync",
        "DownloadFileAsync",
    ];

    private static readonly HashSet<string> s_logs = ["console", "log", "logger", "ActionLog", "Log", "Logger", "winston", "pino"];

    private readonly ScriptGlobals _globals = new(file, texts);

    /// <summary>Whether a file has anything to follow at all; most have not.</summary>
    public bool HasExecutions =>
        file.Nodes.Any(static node =>
            node switch
            {
                MemberNode member => s_executions.Contains(member.Name),
                TextNode text => s_executions.Contains(text.Value),
                PropertyNode { Key: { } key } => s_executions.Contains(key),
                _ => false,
            }
        );

    /// <summary>Whether a call sends the request of the builder and returns for every status.</summary>
    public bool Executes(CallNode call) =>
        texts.Follow(call.Callee) switch
        {
            MemberNode member => s_executions.Contains(member.Name) && IsBuilder(member.Target, 0),
            ElementNode element => texts.ReadOnly(element.Index) is { } name && s_executions.Contains(name) && IsBuilder(element.Target, 0),
            NameNode name => file.Scopes[name] is { Path: [{ } key], Source: { } source }
                && s_executions.Contains(key)
                && IsBuilder(source, 0),
            _ => false,
        };

    /// <summary>Whether a function puts a value into a variable that is never named again; one of the file may be exported.</summary>
    public bool IsNeverRead(DeclaratorNode declarator) =>
        declarator.Target is NameNode name && file.Scopes[name] is { References.Count: 0 } && IsInFunction(declarator);

    private static bool IsInFunction(ScriptNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is FunctionNode)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsStatus(string member) => member is "statusCode" or "StatusCode" or "status" or "Status";

    public static bool IsSuccess(string member) => member is "isSuccess" or "IsSuccess" or "ok" or "isSuccessful" or "isOk";

    public static bool IsContent(string member) =>
        member is "content" or "Content" or "body" or "Body" or "data" or "rawContent" or "responseText";

    /// <summary>Whether a member is the file of a download.</summary>
    public static bool IsFile(string member) => member is "downloadedFileRef" or "DownloadedFileRef";

    public static bool Parses(string method) =>
        method
            is "readJson"
                or "ReadJson"
                or "readJsonOrDefault"
                or "tryReadJson"
                or "TryReadJson"
                or "readXml"
                or "ReadXml"
                or "json"
                or "asJson"
                or "toJson";

    /// <summary>Whether a function only writes down what it gets.</summary>
    public static bool IsLog(ScriptExpression callee) =>
        callee switch
        {
            MemberNode { Target: NameNode target } => s_logs.Contains(target.Name)
                || target.Name.EndsWith("Logger", StringComparison.Ordinal),
            MemberNode { Target: MemberNode target } => s_logs.Contains(target.Name)
                || target.Name.EndsWith("ogger", StringComparison.Ordinal),
            NameNode { Name: var name } => name is "log" or "debug" or "trace" or "warn"
                || (name.StartsWith("log", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3])),
            _ => false,
        };

    /// <summary>The root of a chain is the builder, or something whose kind nobody knows; things of the file itself are none.</summary>
    private bool IsBuilder(ScriptExpression target, int chain) =>
        chain < 50
        && target switch
        {
            MemberNode { Name: "RestApi" } => true,
            MemberNode member => IsBuilder(member.Target, chain + 1),
            CallNode call => (texts.RunBy(call) is { } helper && ReturnsBuilder(helper, chain)) || IsBuilder(call.Callee, chain + 1),
            // Two ways at once: names that choose between names would double them at each step.
            ConditionalNode choice => IsBuilder(choice.WhenTrue, chain + 10) && IsBuilder(choice.WhenFalse, chain + 10),
            BinaryNode { Operator: "??" or "||" } choice => IsBuilder(choice.Left, chain + 1),
            UnaryNode { Operator: "await" } awaited => IsBuilder(awaited.Operand, chain + 1),
            NewNode { Type: NameNode { Name: "RestClient" or "RestRequest" } } => true,
            NameNode name when file.Scopes[name] is { } binding => IsBuilder(name, binding, chain),
            NameNode { Name: "RestApi" } name => _globals.IsGlobal(name),
            _ => false,
        };

    private bool IsBuilder(NameNode name, Binding binding, int chain) =>
        binding switch
        {
            { Import: { } import } => !import.Module.StartsWith(".", StringComparison.Ordinal)
                && binding.Declaration is ImportedNameNode { Imported: "RestApi" or "*" or "default" },
            // What is typed by its members is made by the project, if only for its tests.
            { Kind: BindingKind.Parameter } => binding.Declaration is not NameNode { HasWrittenShape: true },
            { Declaration: FunctionNode function } => ReturnsBuilder(function, chain),
            { OnlyValue: { } value } => value is FunctionNode helper ? ReturnsBuilder(helper, chain) : IsBuilder(value, chain + 1),
            { Path: ["RestApi"] } => true,
            // `if (body) request = request.addJsonBody(body)`
            { Path: [], Default: null, Source: { } first } => IsBuilder(first, chain + 1),
            _ => name.Name == "RestApi" && binding.Kind is BindingKind.Variable,
        };

    // `function client() { return RestApi.createClient(url) }`
    private bool ReturnsBuilder(FunctionNode function, int chain) =>
        function.Body is ScriptExpression value
            ? IsBuilder(value, chain + 10)
            : function.Body is BlockNode { Statements: [.., JumpNode { Form: JumpForm.Return, Value: { } result }] }
                && IsBuilder(result, chain + 10);
}
