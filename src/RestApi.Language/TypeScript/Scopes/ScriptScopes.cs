using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Tells what the names of a file stand for. A name without a binding is global.</summary>
internal sealed class ScriptScopes
{
    private readonly Dictionary<NameNode, Binding> _bindings;
    private readonly Dictionary<ScriptNode, Binding> _declared = [];

    private ScriptScopes(Dictionary<NameNode, Binding> bindings, IReadOnlyList<Binding> all)
    {
        _bindings = bindings;
        foreach (var binding in all)
        {
            _declared[binding.Declaration] = binding;
        }
    }

    public Binding? this[NameNode name] => _bindings.TryGetValue(name, out var binding) ? binding : null;

    /// <summary>The binding that a declaration makes.</summary>
    public Binding? DeclaredBy(ScriptNode declaration) => _declared.TryGetValue(declaration, out var binding) ? binding : null;

    public static ScriptScopes Of(BlockNode file)
    {
        var declarations = new ScopeBuilder();
        declarations.VisitFile(file);
        var bindings = new Dictionary<NameNode, Binding>();
        foreach (var (name, binding) in declarations.Declarations)
        {
            bindings[name] = binding;
        }

        foreach (var (name, scope) in declarations.References)
        {
            if (scope.Find(name.Name) is { } binding)
            {
                bindings[name] = binding;
                binding.References.Add(name);
            }
        }

        foreach (var (name, value) in declarations.Assignments)
        {
            if (bindings.TryGetValue(name, out var binding))
            {
                binding.Assignments.Add(value);
            }
        }

        return new ScriptScopes(bindings, declarations.Bindings);
    }
}

/// <summary>The names that are declared in a function, a block or a file.</summary>
internal sealed class Scope(Scope? outer, bool isFunction)
{
    private readonly Dictionary<string, Binding> _names = [];

    /// <summary>Where <c>var</c> puts a name.</summary>
    public Scope Function => isFunction || outer is null ? this : outer.Function;

    /// <summary>A name that is declared again, such as an overloaded function, stays what it was.</summary>
    public void Declare(Binding binding)
    {
        if (!_names.ContainsKey(binding.Name))
        {
            _names.Add(binding.Name, binding);
        }
    }

    public Binding? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._names.TryGetValue(name, out var binding))
            {
                return binding;
            }
        }

        return null;
    }

    private Scope? Outer => outer;
}
