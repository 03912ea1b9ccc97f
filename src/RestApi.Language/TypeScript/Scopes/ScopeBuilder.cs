using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Walks over a file once and notes which scope declares and which scope uses a name.</summary>
internal sealed partial class ScopeBuilder
{
    private Scope _scope = new(null, isFunction: true);

    public List<(NameNode Name, Scope Scope)> References { get; } = [];

    public List<(NameNode Name, ScriptExpression? Value)> Assignments { get; } = [];

    public List<Binding> Bindings { get; } = [];

    public List<(NameNode Name, Binding Binding)> Declarations { get; } = [];

    public void VisitFile(BlockNode file) => VisitAll(file.Children);

    private void VisitAll(IReadOnlyList<ScriptNode> nodes)
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    private void Visit(ScriptNode node)
    {
        switch (node)
        {
            case NameNode name:
                References.Add((name, _scope));
                break;
            case DeclarationNode declaration:
                VisitDeclaration(declaration);
                break;
            case AssignmentNode assignment:
                VisitAssignment(assignment);
                break;
            case UnaryNode { Operator: "++" or "--", Operand: NameNode counted }:
                References.Add((counted, _scope));
                Assignments.Add((counted, null));
                break;
            case FunctionNode function:
                VisitFunction(function);
                break;
            case ClassNode type:
                VisitClass(type);
                break;
            case BlockNode or SwitchNode:
                InScope(isFunction: false, () => VisitAll(node.Children));
                break;
            case LoopNode loop:
                VisitLoop(loop);
                break;
            case TryNode attempt:
                VisitTry(attempt);
                break;
            case ImportNode { IsReexport: false } import:
                VisitImport(import);
                break;
            case NamespaceNode space:
                Declare(_scope, new Binding(BindingKind.Members, space.Name, space));
                InScope(isFunction: true, () => VisitAll(space.Body.Children));
                break;
            case EnumNode values:
                Declare(_scope, new Binding(BindingKind.Members, values.Name, values));
                VisitAll(values.Children);
                break;
            default:
                VisitAll(node.Children);
                break;
        }
    }

    private void InScope(bool isFunction, System.Action visit)
    {
        var outer = _scope;
        _scope = new Scope(outer, isFunction);
        visit();
        _scope = outer;
    }

    private void Declare(Scope scope, Binding binding)
    {
        scope.Declare(binding);
        Bindings.Add(binding);
    }

    private void VisitDeclaration(DeclarationNode declaration, bool isLoopVariable = false)
    {
        var kind = declaration.Keyword is "const" or "using" ? BindingKind.Constant : BindingKind.Variable;
        var scope = declaration.Keyword == "var" ? _scope.Function : _scope;
        foreach (var declarator in declaration.Declarators)
        {
            Bind(new PatternSource(kind, scope, declarator.Value, IsKnown: !isLoopVariable), declarator.Target, [], null);
            if (declarator.Value is { } value)
            {
                Visit(value);
            }
        }
    }

    private void VisitLoop(LoopNode loop) =>
        InScope(
            isFunction: false,
            () =>
            {
                if (loop is { Form: LoopForm.ForEach, Initializer: DeclarationNode variable })
                {
                    VisitDeclaration(variable, isLoopVariable: true);
                }
                else if (loop.Initializer is { } initializer)
                {
                    Visit(initializer);
                    AssignAll(loop.Form == LoopForm.ForEach ? initializer : null);
                }

                foreach (var child in loop.Children)
                {
                    if (child != loop.Initializer)
                    {
                        Visit(child);
                    }
                }
            }
        );

    private void VisitAssignment(AssignmentNode assignment)
    {
        Visit(assignment.Target);
        Visit(assignment.Value);
        if (assignment.Target is NameNode name)
        {
            Assignments.Add((name, assignment.Operator is "=" or "??=" or "||=" ? assignment.Value : null));
        }
        else
        {
            AssignAll(assignment.Target is ObjectNode or ArrayNode ? assignment.Target : null);
        }
    }

    // A pattern that is assigned to: every name in it gets something.
    private void AssignAll(ScriptNode? pattern)
    {
        foreach (var node in pattern?.SelfAndDescendants() ?? [])
        {
            if (node is NameNode name)
            {
                Assignments.Add((name, null));
            }
        }
    }

    private void VisitFunction(FunctionNode function)
    {
        if (function is { Form: FunctionForm.Declaration, Name: { } declared })
        {
            Declare(_scope, new Binding(BindingKind.Function, declared, function));
        }

        InScope(
            isFunction: true,
            () =>
            {
                // The name of a function expression is seen inside it; that of a method is not.
                if (function is { Form: FunctionForm.Expression, Name: { } own } && function.Parent is not PropertyNode)
                {
                    Declare(_scope, new Binding(BindingKind.Function, own, function));
                }

                foreach (var parameter in function.Parameters)
                {
                    Bind(new PatternSource(BindingKind.Parameter, _scope, null, IsKnown: false), parameter, [], null);
                }

                if (function.Body is BlockNode block)
                {
                    VisitAll(block.Children);
                }
                else if (function.Body is { } expression)
                {
                    Visit(expression);
                }
            }
        );
    }

    private void VisitClass(ClassNode type)
    {
        if (type is { IsDeclaration: true, Name: { } declared })
        {
            Declare(_scope, new Binding(BindingKind.Class, declared, type));
        }

        InScope(
            isFunction: false,
            () =>
            {
                if (type is { IsDeclaration: false, Name: { } own })
                {
                    Declare(_scope, new Binding(BindingKind.Class, own, type));
                }

                VisitAll(type.Children);
            }
        );
    }

    private void VisitTry(TryNode attempt)
    {
        Visit(attempt.Block);
        InScope(
            isFunction: false,
            () =>
            {
                if (attempt.Parameter is { } parameter)
                {
                    Bind(new PatternSource(BindingKind.Parameter, _scope, null, IsKnown: false), parameter, [], null);
                }

                if (attempt.Handler is { } handler)
                {
                    Visit(handler);
                }
            }
        );
        if (attempt.Finalizer is { } finalizer)
        {
            Visit(finalizer);
        }
    }

    private void VisitImport(ImportNode import)
    {
        foreach (var name in import.Names)
        {
            Declare(_scope, new Binding(BindingKind.Import, name.Local, name) { Import = import });
        }
    }
}
