using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What names of constants stand for, where the project declares them and syntax can tell which one is meant.</summary>
internal sealed class ConstantMeaning(IReadOnlyList<DeclaredConstant> constants)
{
    // Constants of constants; a circle is an error that the compiler names.
    private const int DeepestChain = 16;

    private const int LongestText = 4096;

    /// <summary>The text or number that an argument stands for; null where that is not known.</summary>
    public ArgumentPart? Of(ArgumentPart argument, DeclaredPart from) => Evaluate(argument, written => Find(written, from), 0);

    /// <summary>Whether an argument names constants, alone or among texts.</summary>
    public static bool Names(ArgumentPart argument) => argument.Kind is ArgumentKind.Constant or ArgumentKind.Sum;

    /// <summary>The names of the types whose constants an argument may mean.</summary>
    public static IEnumerable<string> Owners(ArgumentPart argument, DeclaredPart from) =>
        References(argument)
            .SelectMany(written =>
                OwnerOf(written) is { } owner
                    ? [LastOf(Unaliased(owner, from))]
                    : from.Frame.Types.Select(static type => type.Name).Concat(from.Scope.StaticTargets.Select(LastOf))
            );

    /// <summary>The names of further types whose constants the value of a constant may mean.</summary>
    public static IEnumerable<string> Owners(DeclaredConstant constant) =>
        References(constant.Value).Select(OwnerOf).OfType<string>().Select(LastOf);

    private static IEnumerable<string> References(ArgumentPart argument) =>
        argument.Kind switch
        {
            ArgumentKind.Constant => [argument.Text],
            ArgumentKind.Sum => argument.Pieces.SelectMany(References),
            _ => [],
        };

    private ArgumentPart? Evaluate(ArgumentPart argument, Func<string, DeclaredConstant?> find, int depth) =>
        argument.Kind switch
        {
            ArgumentKind.Text or ArgumentKind.Number or ArgumentKind.Calculation => argument,
            ArgumentKind.NameOf => new(null, ArgumentKind.Text, argument.Text),
            ArgumentKind.Constant when depth < DeepestChain && find(argument.Text) is { } constant => Evaluate(
                constant.Value,
                written => Find(written, constant),
                depth + 1
            ),
            ArgumentKind.Sum => Sum(argument.Pieces, find, depth),
            _ => null,
        };

    // Ends at the first piece that is not known, and at texts that no attribute holds: constants that double each other grow fast.
    private ArgumentPart? Sum(EquatableArray<ArgumentPart> pieces, Func<string, DeclaredConstant?> find, int depth)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (Evaluate(piece, find, depth) is not { Kind: ArgumentKind.Text } known || text.Length + known.Text.Length > LongestText)
            {
                return null;
            }

            text.Append(known.Text);
        }

        return new(null, ArgumentKind.Text, text.ToString());
    }

    private DeclaredConstant? Find(string written, DeclaredPart from)
    {
        var name = LastOf(written);
        if (OwnerOf(written) is not { } owner)
        {
            return InOrAround(from.Frame.FullName, from.Frame.Namespace, name)
                ?? Only(Named(name).Where(constant => from.Scope.StaticTargets.Any(target => IsAt(constant, target))));
        }

        var unaliased = Unaliased(owner, from);
        return Only(
            Named(name)
                .Where(constant =>
                    constant.OwnerName == LastOf(unaliased)
                    && (
                        NameMeaning.IsMeant(constant.Owner, constant.Namespace, unaliased, from)
                        || from.Scope.StaticTargets.Any(target => IsAt(constant, target + "." + unaliased))
                    )
                )
        );
    }

    private DeclaredConstant? Find(string written, DeclaredConstant from) =>
        OwnerOf(written) is { } owner
            ? Only(Named(LastOf(written)).Where(constant => IsAt(constant, owner)))
            : InOrAround(from.Owner, from.Namespace, LastOf(written));

    private DeclaredConstant? InOrAround(string type, string space, string name)
    {
        for (var owner = type; owner.Length > space.Length; owner = owner.Substring(0, Math.Max(0, owner.LastIndexOf('.'))))
        {
            if (Named(name).FirstOrDefault(constant => constant.Owner == owner) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<DeclaredConstant> Named(string name) => constants.Where(constant => constant.Name == name.TrimStart('@'));

    // Of two types of one name only the compiler knows which one is meant.
    private static DeclaredConstant? Only(IEnumerable<DeclaredConstant> found)
    {
        var all = found.Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool IsAt(DeclaredConstant constant, string type)
    {
        var path = Rooted(type);
        return constant.Owner == path || constant.Owner.EndsWith("." + path, StringComparison.Ordinal);
    }

    private static string Rooted(string type)
    {
        const string Root = "global::";
        return type.StartsWith(Root, StringComparison.Ordinal) ? type.Substring(Root.Length) : type;
    }

    private static string Unaliased(string owner, DeclaredPart from)
    {
        var dot = owner.IndexOf('.');
        var first = dot < 0 ? owner : owner.Substring(0, dot);
        return from.Scope.AliasTarget(first) is { } target ? target + owner.Substring(first.Length) : owner;
    }

    private static string? OwnerOf(string written)
    {
        var dot = written.LastIndexOf('.');
        return dot < 0 ? null : written.Substring(0, dot);
    }

    private static string LastOf(string written) => written.Substring(written.LastIndexOfAny(['.', ':']) + 1);
}
