using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Recognises the environment variables that a script reads or writes: <c>process.env.NAME</c> in its forms.</summary>
internal sealed class ScriptEnvironment(ScriptFile file, ScriptTexts texts)
{
    private readonly ScriptGlobals _globals = new(file, texts);

    /// <summary>The variable that an expression is, or null.</summary>
    public string? VariableOf(ScriptExpression expression) =>
        expression switch
        {
            MemberNode member when IsEnvironment(member.Target) => member.Name,
            ElementNode element when IsEnvironment(element.Target) => texts.ReadOnly(element.Index),
            _ => null,
        };

    /// <summary>The variables that a declaration takes out of the environment, each with its place: <c>const { NAME } = process.env</c>.</summary>
    public IEnumerable<(string Name, ScriptSpan Place)> VariablesOf(DeclaratorNode declarator)
    {
        if (declarator is not { Target: ObjectNode pattern, Value: { } value } || !IsEnvironment(value))
        {
            yield break;
        }

        foreach (var property in pattern.Properties)
        {
            if (property.Key is { } name)
            {
                yield return (name, property.KeySpan);
            }
        }
    }

    private bool IsEnvironment(ScriptExpression expression) =>
        texts.Follow(expression) switch
        {
            MemberNode { Name: "env" } member => IsProcess(member.Target),
            NameNode name => file.Scopes[name] switch
            {
                { Import: not null } binding => IsImported(binding, "env"),
                { Path: ["env"], Source: { } source, Assignments.Count: 0 } => IsProcess(source),
                _ => false,
            },
            _ => false,
        };

    private bool IsProcess(ScriptExpression expression) =>
        texts.Follow(expression) is var process
        && (
            _globals.GlobalName(process) == "process"
            || (process is NameNode name && file.Scopes[name] is { } binding && IsImported(binding, "default", "*"))
        );

    private static bool IsImported(Binding binding, params string[] names) =>
        binding is { Import.Module: "process" or "node:process", Declaration: ImportedNameNode { Imported: var imported } }
        && names.Contains(imported);
}
