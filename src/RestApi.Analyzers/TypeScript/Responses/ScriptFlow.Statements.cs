using System.Collections.Generic;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private void ExecuteAll(IReadOnlyList<ScriptNode> statements)
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    private void Execute(ScriptNode statement)
    {
        _steps--;
        if (IsOver)
        {
            return;
        }

        NoteThrown(statement);
        switch (statement)
        {
            case ExpressionStatementNode { Expression: var expression }:
                NoteDropped(expression, Evaluate(expression));
                break;
            case DeclarationNode declaration:
                foreach (var declarator in declaration.Declarators)
                {
                    Declare(declarator);
                }

                break;
            case BlockNode or NamespaceNode:
                ExecuteAll(statement is NamespaceNode space ? space.Body.Statements : statement.Children);
                break;
            case IfNode branch:
                ExecuteIf(branch);
                break;
            case LoopNode loop:
                ExecuteLoop(loop, null);
                break;
            case SwitchNode choice:
                ExecuteSwitch(choice);
                break;
            case TryNode attempt:
                ExecuteTry(attempt);
                break;
            case JumpNode jump:
                ExecuteJump(jump);
                break;
            case LabelNode { Statement: LoopNode loop } label:
                ExecuteLoop(loop, label.Label);
                break;
            case LabelNode label:
                var target = Enter(label, label.Label, isLoop: false);
                Execute(label.Statement);
                _state = Join(label, _state, Leave(target).Broken);
                break;
        }
    }

    private void Declare(DeclaratorNode declarator)
    {
        if (declarator.Value is { } value)
        {
            var held = value is FunctionNode ? FlowValue.Unknown : Evaluate(value);
            if (_api.IsNeverRead(declarator))
            {
                NoteDropped(value, held);
            }

            Assign(declarator.Target, held);
        }
        else
        {
            Assign(declarator.Target, FlowValue.Null);
        }
    }

    private void ExecuteIf(IfNode branch)
    {
        var (whenTrue, whenFalse) = Test(branch.Condition);
        _state = whenTrue;
        Execute(branch.Then);
        var after = _state;
        _state = whenFalse;
        if (branch.Else is { } otherwise)
        {
            Execute(otherwise);
        }

        _state = Join(branch, after, _state);
    }
}
