using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzerBenchmarks;

/// <summary>Action code in TypeScript of about 60 lines, as it stands beside a project that is ported.</summary>
internal sealed class Script(int index) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(
        $$"""
        import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

        const { COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL } = AppSchema.getSecrets();
        const PAGE_SIZE = {{100 + index}};

        interface Contact {
          id: number;
          first_name: string;
          last_name: string;
          email?: string;
        }

        interface Page {
          data: Contact[];
          total: number;
        }

        // One page of the contacts that changed since the last run.
        function fetchPage(updatedSince: string | null, offset: number): Page {
          RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
          RestApi.createRequest(`/api/v2/contacts{{index}}`, "GET");
          RestApi.addHeader("X-API-Key", COMIND_SECRET_CRM_API_KEY);
          RestApi.addQueryParameter("limit", `${PAGE_SIZE}`);
          RestApi.addQueryParameter("offset", `${offset}`);
          if (updatedSince) {
            RestApi.addQueryParameter("updated_since", updatedSince);
          }

          RestApi.setRequestTimeout(30);
          const response = RestApi.executeRequest();
          if (response.statusCode !== 200) {
            throw new Error(`CRM API returned ${response.statusCode}`);
          }

          return JSON.parse(response.content) as Page;
        }

        const fetchAll = (updatedSince: string | null): Contact[] => {
          const contacts: Contact[] = [];
          for (;;) {
            const page = fetchPage(updatedSince, contacts.length);
            if (page.data.length === 0) {
              return contacts;
            }

            contacts.push(...page.data);
            if (contacts.length >= page.total) {
              return contacts;
            }
          }
        };

        function toRecord(contact: Contact) {
          return {
            title: `${contact.first_name} ${contact.last_name}`.trim(),
            c_email: contact.email ?? null,
            c_external_id: String(contact.id),
            c_source: "crm-sync",
          };
        }

        export default function sync(entity: { c_last_sync_date: string | null; c_last_sync_status: string }) {
          const watermark = new Date().toISOString();
          const contacts = fetchAll(entity.c_last_sync_date);
          const result = ComindServer.importData({ app: "contacts", data: contacts.map(toRecord), keyFields: ["c_external_id"] });
          entity.c_last_sync_status = `Synced ${result.created} + ${result.updated} of ${contacts.length}`;
          entity.c_last_sync_date = watermark;
        }

        """
    );

    public override string Path => $"/project/actions/contacts{index}.ts";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
