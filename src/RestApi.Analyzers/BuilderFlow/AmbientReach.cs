using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>
/// Tells which code may use the statements of the builder, so that a body that calls it must expect another client or request afterwards.
/// Goes by names, which finds too much and never too little; asked only in bodies that use these statements themselves.
/// </summary>
internal sealed class AmbientReach
{
    private readonly Compilation _compilation;
    private readonly BuilderApi _api;
    private readonly INamedTypeSymbol _builder;
    private readonly Lazy<List<FileNames>> _files;
    private readonly Lazy<HashSet<string>> _ends;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public AmbientReach(Compilation compilation, BuilderApi api, INamedTypeSymbol builder)
    {
        _compilation = compilation;
        _api = api;
        _builder = builder;
        _files = new(() => compilation.SyntaxTrees.Where(static tree => !GeneratedCode.IsIn(tree)).Select(FileNames.Of).ToList());
        _ends = new(FindEnds);
    }

    /// <summary>Whether a call of a method may get to the builder.</summary>
    public bool Includes(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature)
        {
            return true;
        }

        if (_api.IsOfRuntime(method))
        {
            return IsRunningActions(method.ContainingType);
        }

        var isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);
        return isOwn
            ? Includes(method.Name)
            : UsesRuntime(method.ContainingAssembly)
                || (method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } && Includes(method.Name));
    }

    /// <summary>Whether reading a property may get to the builder.</summary>
    public bool Includes(IPropertySymbol property) => IsOwn(property) && Includes(property.Name);

    /// <summary>Whether making an object may get to the builder.</summary>
    public bool Includes(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsOwn(current) ? Includes(current.Name) : !_api.IsOfRuntime(current) && UsesRuntime(current.ContainingAssembly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a lambda may get to the builder.</summary>
    public bool Includes(SyntaxNode function) => FileNames.In(function).Any(name => _ends.Value.Contains(name) || Includes(name));

    /// <summary>Whether code that a person wrote calls a method or hands it on, apart from the place where it is declared.</summary>
    public bool IsNamed(IMethodSymbol method, CancellationToken token)
    {
        foreach (var file in FilesThatSee(method))
        {
            if (file.PlacesOf(method.Name) is { Count: > 0 } places && IsNamedAt(places, file.Tree, method, token))
            {
                return true;
            }
        }

        return false;
    }

    // What is private is seen in the parts of the type around it only.
    private IEnumerable<FileNames> FilesThatSee(IMethodSymbol method)
    {
        for (ISymbol symbol = method; symbol.ContainingType is { } type; symbol = type)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private)
            {
                return type
                    .DeclaringSyntaxReferences.Select(static part => part.SyntaxTree)
                    .Distinct()
                    .Where(static tree => !GeneratedCode.IsIn(tree))
                    .Select(FileNames.Of);
            }
        }

        return _files.Value;
    }

    private bool IsNamedAt(IReadOnlyList<int> places, SyntaxTree tree, IMethodSymbol method, CancellationToken token)
    {
        // Only for a body that would be reported, and then for the few places that have the name.
#pragma warning disable RS1030
        var model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        var root = tree.GetRoot(token);
        return places
            .Select(place => root.FindToken(place).Parent)
            .OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, token))
            .Any(info => Is(info.Symbol) || info.CandidateSymbols.Any(Is));

        bool Is(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, method.OriginalDefinition);
    }

    private bool Includes(string name)
    {
        lock (_known)
        {
            if (_known.TryGetValue(name, out var known))
            {
                return known;
            }

            return _known[name] = Reaches(name);
        }
    }

    private bool Reaches(string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var pending = new Queue<string>([start]);
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            foreach (var used in _files.Value.SelectMany(file => file.UsedBy(name)))
            {
                if (_ends.Value.Contains(used))
                {
                    return true;
                }

                if (seen.Add(used))
                {
                    pending.Enqueue(used);
                }
            }
        }

        return false;
    }

    /// <summary>The names that stand for the builder, and the types of other projects that may use it.</summary>
    private HashSet<string> FindEnds()
    {
        var others = _compilation
            .SourceModule.ReferencedAssemblySymbols.Where(UsesRuntime)
            .SelectMany(static assembly => assembly.TypeNames);
        var ends = new HashSet<string>(others, StringComparer.Ordinal) { _builder.Name };
        if (_files.Value.Any(static file => file.HasOtherNames))
        {
            ends.UnionWith(_builder.MemberNames);
        }

        return ends;
    }

    private bool UsesRuntime(IAssemblySymbol? assembly) =>
        assembly is not null
        && !assembly.Name.StartsWith("RestApi.", StringComparison.Ordinal)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _api.RuntimeName));

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    private static bool IsRunningActions(INamedTypeSymbol? type) =>
        type is { Name: not "ActionLog" } && type.Name.StartsWith("Action", StringComparison.Ordinal);
}
