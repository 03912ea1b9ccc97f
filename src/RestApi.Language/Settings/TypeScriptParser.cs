using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Finds the exported settings of a TypeScript module and reads them.</summary>
internal abstract class TypeScriptParser<T>(TokenCursor tokens, ProblemList problems, SettingKind kind)
    where T : class, ISetting
{
    private const int LongestChain = 8;

    // An object that is spread again adds nothing, and one that spreads itself comes to an end.
    private readonly HashSet<int> _followed = [];

    private readonly ModuleReader _module = new(tokens, problems, kind.ExportName);

    // Where the types stand that the object is said to have.
    private readonly List<int> _types = [];

    public SettingsSyntax<T> Parse()
    {
        _module.Read();
        var (start, isExported) = FindExport();
        if (start is null || FindObject(start.Value, 0) is not { } place)
        {
            new BracketCheck(tokens, problems).Check(0, tokens.Count);
            ReportMissing(start);
            return new SettingsSyntax<T>(null, [], problems);
        }

        var reader = ReadObject(place, out var target);
        CheckAround(place, target, isExported);
        return new SettingsSyntax<T>(target, WithTypes(reader.Declarations), problems);
    }

    protected abstract ObjectReader<T> CreateReader(ModuleScope scope, Func<int, IReadOnlyList<T>?> followSpread);

    /// <summary>The same declaration, which may be missing according to its type.</summary>
    protected abstract T AsOptional(T declaration);

    private List<T> WithTypes(List<T> declarations)
    {
        var types = new WrittenTypes(tokens);
        var optional = new HashSet<string>(_types.SelectMany(start => types.OptionalMembers(start, _module.Scope)), StringComparer.Ordinal);
        return optional.Count == 0
            ? declarations
            : [.. declarations.Select(declaration => optional.Contains(declaration.Alias) ? AsOptional(declaration) : declaration)];
    }

    private (int? Start, bool IsExported) FindExport()
    {
        var named = _module.NamedInitializer ?? (_module.NamedExport is { } local ? _module.Scope.InitializerOf(local) : null);
        var exported = named ?? _module.DefaultExport;
        return exported is null ? (_module.Scope.InitializerOf(kind.ExportName), false) : (exported, true);
    }

    private void ReportMissing(int? start)
    {
        if (problems.Count == 0 && tokens.Count > 0)
        {
            problems.Add(
                tokens[start ?? 0],
                $"No {kind.ExportName} are declared here; write export const {kind.ExportName} = {{ {kind.Example} }};"
            );
        }
    }

    /// <summary>The opening brace of an object, through parentheses, assertions, calls such as <c>Object.freeze</c>, and names.</summary>
    private ObjectPlace? FindObject(int start, int chain)
    {
        if (_module.Scope.AnnotationOf(start) is { } annotation)
        {
            _types.Add(annotation);
        }

        tokens.Index = start;
        var groups = 0;
        while (true)
        {
            if (tokens.IsPunctuation("{"))
            {
                return new ObjectPlace(tokens.Index, groups);
            }

            if (tokens.IsPunctuation("<"))
            {
                new TypeSkipper(tokens).SkipArguments();
            }
            else if (tokens.Accept("("))
            {
                groups++;
            }
            else if (!tokens.IsIdentifier())
            {
                return null;
            }
            else if (!SkipCallee())
            {
                var next = _module.Scope.InitializerOf(tokens.Value());
                return next is null || chain == LongestChain ? null : FindObject(next.Value, chain + 1);
            }
        }
    }

    // Leaves the cursor on the parenthesis of a call; does not move when the name is no callee.
    private bool SkipCallee()
    {
        var back = tokens.Index;
        tokens.Next();
        while (tokens.IsPunctuation(".") && tokens.IsIdentifier(1))
        {
            tokens.Index += 2;
        }

        if (tokens.IsPunctuation("<"))
        {
            new TypeSkipper(tokens).SkipArguments();
        }

        if (tokens.IsPunctuation("("))
        {
            return true;
        }

        tokens.Index = back;
        return false;
    }

    private ObjectReader<T> ReadObject(ObjectPlace place, out SettingsObject target, int chain = 0)
    {
        tokens.Index = place.Brace;
        var reader = CreateReader(_module.Scope, index => FollowSpread(index, chain));
        target = reader.Read();
        return reader;
    }

    private List<T>? FollowSpread(int index, int chain)
    {
        var back = tokens.Index;
        var place = chain < LongestChain ? FindObject(index, chain) : null;
        var declarations =
            place is null ? null
            : _followed.Add(place.Brace) ? ReadObject(place, out _, chain + 1).Declarations
            : [];
        tokens.Index = back;
        return declarations;
    }

    private void CheckAround(ObjectPlace place, SettingsObject target, bool isExported)
    {
        if (target.Close is null)
        {
            return;
        }

        var behind = tokens.Index;
        var isClosed = CheckEnd(place.Groups);
        if (!isExported && problems.Count == 0)
        {
            problems.Add(target.Open, $"These {kind.ExportName} are not exported; write export const {kind.ExportName}.");
        }

        if (isClosed)
        {
            var check = new BracketCheck(tokens, problems);
            check.Check(0, place.Brace);
            check.Check(behind, tokens.Count);
        }
    }

    /// <summary>Assertions and closing parentheses behind the object; false when a parenthesis is missing.</summary>
    private bool CheckEnd(int groups)
    {
        while (true)
        {
            if (groups > 0 && tokens.Accept(")"))
            {
                groups--;
            }
            else if (groups > 0 && tokens.IsPunctuation(","))
            {
                SkipArguments();
            }
            else if (tokens.IsWord("as") || tokens.IsWord("satisfies"))
            {
                tokens.Next();
                _types.Add(tokens.Index);
                if (!new TypeSkipper(tokens).Skip())
                {
                    problems.AddHere(tokens, "The type is missing here.");
                    return true;
                }
            }
            else if (!tokens.Accept("!"))
            {
                break;
            }
        }

        if (groups > 0)
        {
            problems.AddHere(tokens, "The closing ) is missing here.");
        }
        else if (!EndsStatement())
        {
            problems.Add(tokens.Current, $"This does not belong behind the {kind.ExportName}; end the statement with a semicolon.");
        }

        return groups == 0;
    }

    private bool EndsStatement() =>
        tokens.AtEnd || tokens.IsOnNewLine() || tokens.IsPunctuation(";") || tokens.IsPunctuation(",") || tokens.IsClosing();

    private void SkipArguments()
    {
        while (!tokens.AtEnd && !tokens.IsClosing() && !tokens.IsPunctuation(";"))
        {
            tokens.Skip();
        }
    }

    private sealed record ObjectPlace(int Brace, int Groups);
}
