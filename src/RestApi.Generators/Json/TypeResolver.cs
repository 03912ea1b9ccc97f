using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>What a written type means for JSON, or why syntax cannot tell.</summary>
internal readonly record struct Resolved(JsonKind? Kind, string Problem)
{
    public static implicit operator Resolved(JsonKind kind) => new(kind, "");

    public static Resolved No(string problem) => new(null, problem);
}

/// <summary>Finds out what written types mean, from the declarations of the project and the usings of their files alone.</summary>
internal sealed class TypeResolver
{
    private const int MostNesting = 32;

    private static readonly IReadOnlyDictionary<string, JsonKind> s_noArguments = new Dictionary<string, JsonKind>();

    private readonly IReadOnlyList<UsingPart> _globalUsings;
    private readonly Dictionary<string, DataType> _types;
    private readonly HashSet<string> _ambiguousNames;
    private readonly Dictionary<DataType, Resolved> _withoutArguments = [];

    public TypeResolver(DataTypes types, IReadOnlyList<UsingPart> globalUsings)
    {
        _globalUsings = globalUsings;
        _types = types
            .Parts.GroupBy(static part => DataType.KeyOf(part.Frame), StringComparer.Ordinal)
            .ToDictionary(static parts => parts.Key, parts => new DataType([.. parts], globalUsings));
        _ambiguousNames =
        [
            .. _types.Values.GroupBy(static type => type.PlainName).Where(static same => same.Count() > 1).Select(static same => same.Key),
        ];
    }

    /// <summary>Called for each class, record and struct with its type arguments.</summary>
    public Action<JsonKind, DataType, IReadOnlyDictionary<string, JsonKind>>? Found { get; set; }

    public TypeScope ScopeOf(TypeFrame frame) => new(frame, _globalUsings);

    /// <summary>The type of the project that a name means, or null.</summary>
    public DataType? Declared(string written, TypeScope scope) => Declared(Parse(written), scope);

    public Resolved Resolve(string written, TypeScope scope) => Resolve(written, scope, s_noArguments);

    public Resolved Resolve(string written, TypeScope scope, IReadOnlyDictionary<string, JsonKind> arguments) =>
        Resolve(Parse(written), scope, arguments, 0);

    /// <summary>The type arguments of a written type.</summary>
    public IReadOnlyList<Resolved> ArgumentsOf(string written, TypeScope scope, IReadOnlyDictionary<string, JsonKind> arguments) =>
        Parse(written) is NameSyntax name ? [.. ArgumentsOf(name).Select(argument => Resolve(argument, scope, arguments, 0))] : [];

    private Resolved Resolve(TypeSyntax type, TypeScope scope, IReadOnlyDictionary<string, JsonKind> arguments, int depth) =>
        depth > MostNesting
            ? Resolved.No("it is nested too deeply")
            : type switch
            {
                NullableTypeSyntax nullable => Nullable(Resolve(nullable.ElementType, scope, arguments, depth + 1), nullable, arguments),
                PredefinedTypeSyntax keyword => KnownTypes.OfKeyword(keyword.Keyword.Text) is { } known
                    ? known
                    : Resolved.No($"{keyword} has no fixed form in JSON"),
                ArrayTypeSyntax array => Array(array, scope, arguments, depth),
                IdentifierNameSyntax name when arguments.TryGetValue(name.Identifier.ValueText, out var argument) => argument,
                IdentifierNameSyntax name when scope.IsTypeParameter(name.Identifier.ValueText) => Resolved.No(
                    $"{name} is a type parameter"
                ),
                NameSyntax name => Named(name, scope, arguments, depth),
                _ => Resolved.No($"{CSharpText.OneLine(type)} has no form in JSON"),
            };

    private static Resolved Nullable(Resolved inner, NullableTypeSyntax type, IReadOnlyDictionary<string, JsonKind> arguments) =>
        inner.Kind is not { } kind ? inner
        : !kind.IsValueType ? kind with { Type = kind.Type.EndsWith("?", StringComparison.Ordinal) ? kind.Type : kind.Type + "?" }
        : type.ElementType is IdentifierNameSyntax name && arguments.ContainsKey(name.Identifier.ValueText)
            ? Resolved.No($"{type} depends on what {name} stands for")
        : JsonKind.ForNullable(kind);

    private Resolved Array(ArrayTypeSyntax array, TypeScope scope, IReadOnlyDictionary<string, JsonKind> arguments, int depth)
    {
        if (array.RankSpecifiers.Any(static rank => rank.Rank != 1))
        {
            return Resolved.No($"{CSharpText.OneLine(array)} has more than one dimension");
        }

        var element = Resolve(array.ElementType, scope, arguments, depth + 1);
        for (var rank = 0; rank < array.RankSpecifiers.Count && element.Kind is { } kind; rank++)
        {
            element = KnownTypes.ArrayOf(kind);
        }

        return element;
    }

    private Resolved Named(NameSyntax name, TypeScope scope, IReadOnlyDictionary<string, JsonKind> arguments, int depth)
    {
        if (Aliased(name, scope) is var (target, place))
        {
            return Resolve(target, place, s_noArguments, depth + 1);
        }

        var resolved = ArgumentsOf(name).Select(argument => Resolve(argument, scope, arguments, depth + 1)).ToList();
        if (resolved.FirstOrDefault(static argument => argument.Kind is null) is { Problem: not null } no)
        {
            return no;
        }

        var kinds = resolved.ConvertAll(static argument => argument.Kind!);
        return Declared(name, scope) is { } type ? OfProject(type, kinds)
            : Known(name, scope, kinds) is { } known ? known
            : Resolved.No($"{CSharpText.OneLine(name)} is declared outside of the project, or not at all");
    }

    private Resolved OfProject(DataType type, List<JsonKind> arguments)
    {
        if (arguments.Count > 0)
        {
            return Read(type, arguments);
        }

        if (!_withoutArguments.TryGetValue(type, out var resolved))
        {
            _withoutArguments[type] = resolved = Read(type, arguments);
        }

        return resolved;
    }

    private Resolved Read(DataType type, List<JsonKind> arguments)
    {
        if (!type.IsVisible)
        {
            return Resolved.No($"{type.First.Frame.Type.Name} is visible in its own file or type only");
        }

        var text = type.Text(arguments);
        var name =
            (_ambiguousNames.Contains(type.PlainName) ? type.LongName : type.PlainName)
            + (arguments.Count == 0 ? "" : "Of" + string.Join("And", arguments.Select(static argument => argument.Name)));
        if (type.First.IsEnum)
        {
            return EnumShape.Of(type, text, name);
        }

        var kind = new JsonKind(text, name, "", type.IsValueType, Key: text);
        var parameters = type.First.TypeParameters;
        Found?.Invoke(
            kind,
            type,
            parameters
                .Select(static (parameter, index) => (parameter, index))
                .ToDictionary(static pair => pair.parameter, pair => arguments[pair.index])
        );
        return kind;
    }

    private static JsonKind? Known(NameSyntax name, TypeScope scope, List<JsonKind> arguments)
    {
        var last = LastOf(name)?.Identifier.ValueText ?? "";
        if (KnownTypes.NamespaceOf(last, arguments.Count) is not { } owner || !IsIn(owner, name, scope))
        {
            return null;
        }

        return arguments.Count == 0 ? KnownTypes.Single(last)
            : last == "Nullable" ? (arguments[0].IsValueType && arguments[0].Item is null ? JsonKind.ForNullable(arguments[0]) : null)
            : arguments.Count == 2 && arguments[0].Form != "String" ? null
            : KnownTypes.Collection(last, arguments);
    }

    private static bool IsIn(string owner, NameSyntax name, TypeScope scope)
    {
        if (name is not QualifiedNameSyntax qualified)
        {
            return name is SimpleNameSyntax && scope.Shows(owner);
        }

        var written = CSharpText.OneLine(qualified.Left).Replace("global::", "");
        return written == owner
            || (
                owner.EndsWith("." + written, StringComparison.Ordinal)
                && scope.Shows(owner.Substring(0, owner.Length - written.Length - 1))
            );
    }

    // An alias stands for a type that is written out, which needs none of the usings beside it.
    private static (TypeSyntax Target, TypeScope Place)? Aliased(NameSyntax name, TypeScope scope)
    {
        var first = name;
        while (first is QualifiedNameSyntax qualified)
        {
            first = qualified.Left;
        }

        if (first is not IdentifierNameSyntax { Identifier.ValueText: var alias } || scope.Alias(alias) is not { } directive)
        {
            return null;
        }

        var rest = CSharpText.OneLine(name).Substring(CSharpText.OneLine(first).Length);
        var inner = new TypeFrame(new(scope.Frame.Scopes.Select(static part => part with { Usings = default })), default);
        return (Parse(directive.Target + rest), new TypeScope(inner, []));
    }

    private DataType? Declared(TypeSyntax type, TypeScope scope)
    {
        if (type is not NameSyntax name || KeyOf(name) is not { } key)
        {
            return null;
        }

        if (Aliased(name, scope) is var (target, place))
        {
            return Declared(target, place);
        }

        if (key.StartsWith("global::", StringComparison.Ordinal))
        {
            return _types.TryGetValue(key.Substring("global::".Length), out var exact) ? exact : null;
        }

        foreach (var step in scope.Steps())
        {
            var found = step.Select(prefix => _types.TryGetValue(prefix.Replace("@", "") + key, out var type) ? type : null)
                .Where(static type => type is not null)
                .Distinct()
                .ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static SeparatedSyntaxList<TypeSyntax> ArgumentsOf(NameSyntax name) =>
        LastOf(name) is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : default;

    private static string? KeyOf(NameSyntax name) =>
        name switch
        {
            GenericNameSyntax generic => generic.Identifier.ValueText + "`" + generic.Arity,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => KeyOf(qualified.Left) is { } left ? left + "." + KeyOf(qualified.Right) : null,
            AliasQualifiedNameSyntax { Alias.Identifier.Text: "global" } rooted => "global::" + KeyOf(rooted.Name),
            _ => null,
        };

    private static SimpleNameSyntax? LastOf(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            _ => name as SimpleNameSyntax,
        };

    private static TypeSyntax Parse(string written) => SyntaxFactory.ParseTypeName(written);
}
