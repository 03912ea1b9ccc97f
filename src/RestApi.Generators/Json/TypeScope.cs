using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What a name may mean at a place in a file: the types around it, the namespaces around it, and what their usings show.</summary>
internal sealed class TypeScope(TypeFrame frame, IReadOnlyList<UsingPart> globalUsings)
{
    private const string Root = "global::";

    private IReadOnlyList<UsingPart>? _aliases;
    private IReadOnlyList<IReadOnlyList<string>>? _steps;

    public TypeFrame Frame => frame;

    /// <summary>Whether a name is that of a type parameter of one of the types around.</summary>
    public bool IsTypeParameter(string name) =>
        frame.Types.Any(type =>
            type.Arity > 0
            && type.TypeParameters.Trim('<', '>').Split(',').Any(parameter => parameter.Split(' ').Last().TrimStart('@') == name)
        );

    /// <summary>The alias of that name, or null.</summary>
    public UsingPart? Alias(string name)
    {
        _aliases ??=
        [
            .. frame
                .Scopes.Reverse()
                .SelectMany(static scope => scope.Usings)
                .Concat(globalUsings)
                .Where(static directive => directive.Alias is not null),
        ];
        foreach (var directive in _aliases)
        {
            if (directive.Alias == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>Prefixes under which a name may be found, the nearest ones first; those of one step are equally near.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Steps() => _steps ??= [.. FindSteps()];

    /// <summary>Whether a namespace is visible without its name.</summary>
    public bool Shows(string name) => Steps().Any(step => step.Contains(name + "."));

    private IEnumerable<IReadOnlyList<string>> FindSteps()
    {
        for (var count = frame.Types.Count; count > 0; count--)
        {
            yield return [CSharpText.Qualify(frame.Namespace, Types(count)) + "."];
        }

        for (var depth = frame.Scopes.Count - 1; depth > 0; depth--)
        {
            var outer = NamespaceAt(depth - 1);
            var own = NamespaceAt(depth);
            yield return [own + "."];
            yield return [.. Targets(frame.Scopes[depth].Usings, own)];
            // "namespace A.B" is inside of A too.
            for (var name = Parent(own); name.Length > outer.Length; name = Parent(name))
            {
                yield return [name + "."];
            }
        }

        yield return [""];
        yield return [.. Targets(frame.Scopes[0].Usings.Concat(globalUsings), "")];
    }

    private static IEnumerable<string> Targets(IEnumerable<UsingPart> usings, string inside) =>
        usings.Where(static directive => directive.Alias is null).SelectMany(directive => Targets(directive.Target, inside)).Distinct();

    // A using within a namespace may be written relative to it.
    private static IEnumerable<string> Targets(string target, string inside)
    {
        if (target.StartsWith(Root, StringComparison.Ordinal))
        {
            yield return target.Substring(Root.Length) + ".";
            yield break;
        }

        for (var name = inside; name.Length > 0; name = Parent(name))
        {
            yield return name + "." + target + ".";
        }

        yield return target + ".";
    }

    private static string Parent(string name) => name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : "";

    private string NamespaceAt(int depth) =>
        string.Join(".", frame.Scopes.Take(depth + 1).Select(static scope => scope.Namespace).Where(static name => name.Length > 0));

    private string Types(int count) =>
        string.Join(".", frame.Types.Take(count).Select(static type => type.Name + (type.Arity == 0 ? "" : "`" + type.Arity)));
}
