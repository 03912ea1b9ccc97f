using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests;

/// <summary>The complete example of the platform's documentation is right, and every rule agrees.</summary>
public sealed class SeedScriptTests
{
    private const string Script = """
        import { entity } from "#typings";
        import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

        function sync_contacts() {
          const { COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL } =
            AppSchema.getSecrets();

          if (!COMIND_SECRET_CRM_API_KEY || !COMIND_SECRET_CRM_BASE_URL) {
            throw "Missing CRM credentials. Configure COMIND_SECRET_CRM_API_KEY and COMIND_SECRET_CRM_BASE_URL in app secrets.";
          }

          RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
          RestApi.createRequest("/api/v2/contacts", "GET");
          RestApi.addHeader("X-API-Key", COMIND_SECRET_CRM_API_KEY);
          RestApi.addQueryParameter("updated_since", entity.c_last_sync_date || "");
          RestApi.setRequestTimeout(30);
          const res = RestApi.executeRequest();

          if (res.statusCode >= 200 && res.statusCode < 300) {
            console.log("Success:", JSON.stringify(JSON.parse(res.content)));
          } else if (res.statusCode === 401) {
            throw "Authentication failed - check your API credentials";
          } else if (res.statusCode === 404) {
            console.warn("Resource not found, skipping");
          } else {
            throw `Request failed with status ${res.statusCode}: ${res.content}`;
          }

          if (res.statusCode !== 200) {
            throw `CRM API returned ${res.statusCode}: ${res.content}`;
          }

          const crmContacts = JSON.parse(res.content).data;
          const mapped = crmContacts.map((c: any) => ({ title: c.full_name, c_external_id: String(c.id), c_source: "crm-sync" }));
          const result = ComindServer.importData({ data: mapped, keyFields: ["c_external_id"] });
          console.log(`Import complete: ${result.created} created`);
          entity.c_last_sync_status = `Synced ${crmContacts.length} contacts`;
        }

        export default {
          sync_contacts,
        } satisfies ActionLogic<typeof entity>;
        """;

    [Fact]
    public Task No_credential() => ScriptVerifier<HardcodedScriptCredentialAnalyzer>.Silent(Script);

    [Fact]
    public Task No_foreign_client() => ScriptVerifier<DirectScriptHttpAnalyzer>.Silent(Script);

    [Fact]
    public Task No_unchecked_response() => ScriptVerifier<UncheckedScriptResponseAnalyzer>.Silent(Script);

    [Fact]
    public Task No_temporary_file() => ScriptVerifier<TemporaryScriptFileAnalyzer>.Silent(Script);

    [Fact]
    public Task No_ignored_response() => ScriptVerifier<IgnoredScriptResponseAnalyzer>.Silent(Script);
}
