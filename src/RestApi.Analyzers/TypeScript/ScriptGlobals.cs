using Comind.Api.Language;

namespace Comind.Api.Analyzers;

/// <summary>Tells what a script gets from its surroundings: globals, the global object, the builder.</summary>
internal sealed class ScriptGlobals(ScriptFile file, ScriptTexts texts)
{
    /// <summary>Whether a name is that of a global and not of something in the file.</summary>
    public bool IsGlobal(NameNode name) => file.Scopes[name] is null;

    /// <summary>Whether an expression is the global object, under any of its names, also through a constant.</summary>
    public bool IsGlobalObject(ScriptExpression expression) =>
        texts.Follow(expression) switch
        {
            NameNode { Name: "globalThis" or "window" or "self" or "global" or "top" } name => IsGlobal(name),
            MemberNode { Name: "globalThis" or "window" or "self" or "global" or "top" } member => IsGlobalObject(member.Target),
            _ => false,
        };

    /// <summary>The name of the global that an expression reads, as a name of its own or from the global object; null for everything else.</summary>
    public string? GlobalName(ScriptExpression expression) =>
        expression switch
        {
            NameNode name when IsGlobal(name) => name.Name,
            MemberNode member when IsGlobalObject(member.Target) => member.Name,
            ElementNode element when IsGlobalObject(element.Target) => texts.ReadOnly(element.Index),
            _ => null,
        };
}
